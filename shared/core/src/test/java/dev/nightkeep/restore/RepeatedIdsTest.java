package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.TargetUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A source in which more than one document has the same {@code _id}. */
@ExtendWith(SeedExtension.class)
final class RepeatedIdsTest {
    @TempDir
    private Path folder;

    /** A dump of one collection, as others write it. */
    private RestoreScene dumped(List<RawBsonDocument> documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        documents.forEach(each -> bytes.writeBytes(RawFields.bytes(each)));
        try {
            Path file = Files.write(folder.resolve("conversations.bson"), bytes.toByteArray());
            return RestoreScene.of(new BsonFile(file, RestoreScene.CONVERSATIONS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RawBsonDocument> shuffled(Random random) {
        List<RawBsonDocument> documents = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            String id = random.nextBoolean() ? "%d" : "{$numberDouble: '%d'}";
            documents.add(RawBsonDocument.parse("{_id: %s, copy: %d}".formatted(id.formatted(random.nextInt(600)), i)));
        }
        Collections.shuffle(documents, random);
        return documents;
    }

    private static List<RawBsonDocument> firstOfEach(List<RawBsonDocument> documents) {
        Set<Integer> ids = new HashSet<>();
        return documents.stream()
                .filter(each -> ids.add(each.getNumber("_id").intValue()))
                .toList();
    }

    @RepeatedTest(3)
    void restore_idsRepeatedAnywhere_takesTheFirstOfEach_asThePreviewSaid(Seed seed) {
        List<RawBsonDocument> documents = shuffled(seed.random());
        List<RawBsonDocument> first = firstOfEach(documents);
        RestoreScene scene = dumped(documents);
        RestoreRequest request = RestoreScene.request(RestoreStrategy.OVERWRITE);
        FateCounts planned = scene.plan(request).totals();
        RestoreReport report = scene.restore(request);
        assertThat(planned.of(DocumentFate.ADDED)).isEqualTo(first.size());
        assertThat(planned.of(DocumentFate.REPEATED)).isEqualTo(documents.size() - first.size());
        assertThat(report.totals()).isEqualTo(planned);
        assertThat(scene.held())
                .isEqualTo(dev.nightkeep.source.SampleDocuments.hex(first).stream()
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(RestoreStrategy.class)
    void restore_idsRepeated_isCountedAndNamedInPreviewAndReport(RestoreStrategy strategy) {
        RestoreScene scene = dumped(RestoreScene.parsed("{_id: 1, v: 1}", "{_id: 1.0, v: 2}", "{_id: 2}"))
                .live("{_id: 1, v: 0}");
        RestorePlan plan = scene.plan(RestoreScene.request(strategy));
        assertThat(plan.totals().of(DocumentFate.REPEATED)).isEqualTo(1);
        assertThat(plan.problems()).extracting(PlanProblem::sentence).contains(RepeatedIds.sentence(1));
        RestoreReport report = scene.restore(RestoreScene.request(strategy), plan);
        assertThat(report.totals()).isEqualTo(plan.totals());
        assertThat(report.collections().getFirst().notes()).containsExactly(RepeatedIds.sentence(1));
        assertThat(new RestoreMarkdown(report).text()).contains(RepeatedIds.sentence(1));
    }

    @Test
    void restore_killedAndRunAgain_countsAsIfItHadNotBeen() {
        List<RawBsonDocument> documents = shuffled(new Random(7));
        RestoreRequest request = RestoreScene.request(RestoreStrategy.OVERWRITE);
        FateCounts smooth = dumped(documents).restore(request).totals();
        RestoreScene scene = dumped(documents);
        FailingTarget failing = new FailingTarget(scene.target, 3, true);
        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> scene.restore(request, Optional.empty(), failing, scene.store));
        RestoreReport report = scene.restore(request);
        assertThat(report.continued()).isTrue();
        assertThat(report.totals()).isEqualTo(smooth);
    }

    @Test
    void restore_firstCopyNotMeant_takesTheFirstThatIs() {
        RestoreScene scene = dumped(
                RestoreScene.parsed("{_id: 1, v: 1}", "{_id: 2, v: 2}", "{_id: 1, v: 2}", "{_id: 1, v: 2, w: 1}"));
        RestoreRequest request = RestoreScene.request(RestoreStrategy.OVERWRITE)
                .of(new dev.nightkeep.filter.DocumentFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(dev.nightkeep.filter.WhereClause.parse("{v: 2}"))));
        assertThat(scene.restore(request).totals().of(DocumentFate.REPEATED)).isEqualTo(1);
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, v: 2}", "{_id: 2, v: 2}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 1000, 1 << 20})
    void spool_whateverFitsIntoMemory_findsTheSame(int roundSize) {
        Places found = new Places();
        try (IdSpool spool = new IdSpool(roundSize)) {
            IntStream.range(0, 10_000)
                    .forEach(place -> spool.add(place, IdHash.of(new org.bson.BsonInt32(place % 7_000))));
            spool.repeated(found);
        }
        assertThat(IntStream.range(0, 10_000).filter(found::contains))
                .containsExactlyElementsOf(
                        IntStream.range(7_000, 10_000).boxed().toList());
    }
}
