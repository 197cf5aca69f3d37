package dev.nightkeep.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.format.JobName;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.PlanRestore;
import dev.nightkeep.restore.RandomRestore;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RollbackStore;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.restore.UndoRestore;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.SystemClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Preview, restore, restore again and undo on a server whose unique indexes hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SeedExtension.class)
final class RestorePropertyServerTest {
    private final EmbeddedMongo mongo = EmbeddedMongo.start();

    @AfterAll
    void stop() {
        mongo.close();
    }

    /** One collection of the server, and what is done with it. */
    private static final class Scene implements AutoCloseable {
        private final InMemoryStore store = new InMemoryStore();
        private final DocumentTarget target;
        private final Namespace namespace;
        private final TestDatabase database;
        private final BackupContents contents;

        Scene(String uri, RandomRestore random, Path folder) {
            target = MongoConnection.open(MongoUri.parse(uri)).target();
            database = new TestDatabase(uri);
            namespace = Namespace.parse(database.name() + ".c");
            contents = random.dumped(folder, namespace);
            if (random.liveIndex()) {
                target.buildIndexes(namespace, List.of(BsonDocument.parse(RandomRestore.UNIQUE)));
            }
            target.write(namespace, random.live(), ConflictStrategy.OVERWRITE, false);
        }

        RestorePlan plan(RestoreRequest request) {
            return new PlanRestore(contents, target, "here", ProgressListener.none()).plan(request, new Cancellation());
        }

        RestoreReport restore(RestoreRequest request, Optional<RestorePlan> plan) {
            RollbackStore kept = new RollbackStore(store, new NoEncryption(), JobName.DEFAULT, "test-host");
            return new RunRestore(
                            contents, target, "here", Optional.of(kept), new SystemClock(), ProgressListener.none())
                    .run(request, plan, new Cancellation());
        }

        boolean undo(RestoreReport report) {
            return new UndoRestore(
                            store, new NoEncryption(), target, "here", new SystemClock(), ProgressListener.none())
                    .undo(report.id(), false, new Cancellation())
                    .complete();
        }

        List<String> held() {
            return SampleDocuments.hex(database.documents("c")).stream()
                    .sorted()
                    .toList();
        }

        @Override
        public void close() {
            database.close();
            target.close();
        }
    }

    @RepeatedTest(12)
    void restore_betweenAnything_doesWhatWasSaid_againNothing_andIsUndone(Seed seed, @TempDir Path folder) {
        RandomRestore random = RandomRestore.of(seed.random());
        RestoreRequest request = random.request(2);
        try (Scene scene = new Scene(mongo.uri(), random, folder)) {
            List<String> before = scene.held();
            RestorePlan plan = scene.plan(request);
            RestoreReport report = scene.restore(request, Optional.of(plan));
            assertThat(report.totals()).as("%s", random).isEqualTo(plan.totals());
            List<String> after = scene.held();
            RestoreReport again = scene.restore(request, Optional.empty());
            assertThat(again.totals().written()).isZero();
            assertThat(scene.held()).isEqualTo(after);
            assertThat(scene.undo(report)).as("%s", random).isTrue();
            assertThat(scene.held()).isEqualTo(before);
        }
    }

    private static RandomRestore overwriting(List<RawBsonDocument> live, List<RawBsonDocument> source) {
        return new RandomRestore(source, live, "", true, dev.nightkeep.conflict.RestoreStrategy.OVERWRITE, false, 1);
    }

    private static List<RawBsonDocument> keyed(int... keys) {
        return java.util.stream.IntStream.range(0, keys.length)
                .mapToObj(id -> RawBsonDocument.parse("{_id: %d, k: %d}".formatted(id, keys[id])))
                .toList();
    }

    @Test
    void restore_keysThatMoveOn_areAllWritten_andPutBack(@TempDir Path folder) {
        RandomRestore random = overwriting(keyed(0, 1, 2, 3), keyed(1, 2, 3, 4));
        try (Scene scene = new Scene(mongo.uri(), random, folder)) {
            List<String> before = scene.held();
            RestorePlan plan = scene.plan(random.request(1));
            RestoreReport report = scene.restore(random.request(1), Optional.of(plan));
            assertThat(plan.hasErrors()).isFalse();
            assertThat(report.totals().of(DocumentFate.REPLACED)).isEqualTo(4);
            assertThat(scene.undo(report)).isTrue();
            assertThat(scene.held()).isEqualTo(before);
        }
    }

    /** No order of single writes leads there. */
    @Test
    void restore_keysThatChangePlaces_areForeseenAsRefused(@TempDir Path folder) {
        RandomRestore random = overwriting(keyed(0, 1, 2), keyed(1, 0, 5));
        try (Scene scene = new Scene(mongo.uri(), random, folder)) {
            RestorePlan plan = scene.plan(random.request(1));
            assertThat(plan.totals().of(DocumentFate.FAILED)).isEqualTo(2);
            assertThat(plan.problems())
                    .extracting(each -> each.sentence())
                    .allMatch(sentence -> sentence.contains("has its unique key [k] already"));
            RestoreReport report = scene.restore(random.request(1), Optional.of(plan));
            assertThat(report.totals()).isEqualTo(plan.totals());
            assertThat(scene.undo(report)).isTrue();
        }
    }
}
