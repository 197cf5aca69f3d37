package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.target.DocumentFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies on both sides: a restore does what was said, all that can be done, the same again, and can be undone. */
@ExtendWith(SeedExtension.class)
final class RestorePropertyTest {
    @TempDir
    private Path folder;

    private RestoreScene scene(RandomRestore random) {
        RestoreScene scene = RestoreScene.of(random.dumped(folder, RestoreScene.CONVERSATIONS));
        if (random.liveIndex()) {
            scene.target.buildIndexes(RestoreScene.CONVERSATIONS, List.of(BsonDocument.parse(RandomRestore.UNIQUE)));
        }
        return scene.live(random.live());
    }

    private static Map<Integer, RawBsonDocument> held(RestoreScene scene) {
        Map<Integer, RawBsonDocument> held = new TreeMap<>();
        scene.target.documents(RestoreScene.CONVERSATIONS).forEach(each -> held.put(RandomRestore.id(each), each));
        return held;
    }

    private static Set<Integer> failed(RestoreReport report) {
        return report.collections().getFirst().failures().stream()
                .map(DocumentFailure::id)
                .map(id -> BsonDocument.parse("{id: %s}".formatted(id))
                        .getInt32("id")
                        .getValue())
                .collect(Collectors.toSet());
    }

    /** Each is as wanted, or as before where a key stands against it that another one has in the end. */
    private static void assertAllThatCanBe(
            RandomRestore random, Map<Integer, RawBsonDocument> held, Set<Integer> failed) {
        Map<Integer, RawBsonDocument> expected = random.wanted();
        for (int id : failed) {
            int key = Objects.requireNonNull(expected.get(id)).getInt32("k").getValue();
            RawBsonDocument before = random.liveById().get(id);
            if (before == null) {
                expected.remove(id);
            } else {
                expected.put(id, before);
            }
            assertThat(held.values())
                    .as("who has the key of %d", id)
                    .anyMatch(each ->
                            RandomRestore.id(each) != id && each.getInt32("k").getValue() == key);
        }
        assertThat(held).isEqualTo(expected);
    }

    @RepeatedTest(60)
    void restore_betweenAnything_doesWhatWasSaid_andAgainNothing(Seed seed) {
        RandomRestore random = RandomRestore.of(seed.random());
        RestoreScene scene = scene(random);
        RestorePlan plan = scene.plan(random.request(2));
        RestoreReport report = scene.restore(random.request(2), plan);
        assertThat(report.totals()).as("%s", random).isEqualTo(plan.totals());
        Map<Integer, RawBsonDocument> held = held(scene);
        assertAllThatCanBe(random, held, failed(report));
        assertThat(scene.restore(random.request(2)).totals().written()).isZero();
        assertThat(held(scene)).isEqualTo(held);
    }

    @RepeatedTest(60)
    void undo_ofAnyRestore_bringsTheFormerContentBack(Seed seed) {
        RandomRestore random = RandomRestore.of(seed.random());
        RestoreScene scene = scene(random);
        List<String> before = scene.held();
        RestoreReport report = scene.restore(random.request(2));
        UndoReport undone = scene.undo(report.id(), false);
        assertThat(undone.complete()).as("%s", random).isTrue();
        assertThat(scene.held()).isEqualTo(before);
    }
}
