package dev.nightkeep.workflow.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.error.AlreadyStartedException;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.LeaseHeldException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.mongo.EmbeddedMongo;
import dev.nightkeep.partition.Round;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.Settings;
import dev.nightkeep.workflow.TaskTime;
import dev.nightkeep.workflow.abandon.AbandonInput;
import dev.nightkeep.workflow.abandon.AbandonInput.Failure;
import dev.nightkeep.workflow.abandon.Abandoned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BackupHandlersTest {
    private static final JobName JOB = JobName.DEFAULT;

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final InMemoryStore store = new InMemoryStore();
    private final Installation installation = installation(server.uri());

    private Installation installation(String uri) {
        Settings settings = Settings.of(Map.of(
                "NIGHTKEEP_BUCKET",
                "b",
                "NIGHTKEEP_STACK",
                "s",
                "NIGHTKEEP_SECRETS",
                "nightkeep/s/",
                "NIGHTKEEP_JOB_DATABASES",
                "app",
                "NIGHTKEEP_RANGE_BYTES",
                "1000"));
        return new Installation(settings, store, () -> new OneSecret(uri), Optional.empty(), new HastyClock());
    }

    /** Tells the time, and sleeps for no longer than it must. */
    private record HastyClock(Clock clock) implements Clock {
        HastyClock() {
            this(new SystemClock());
        }

        @Override
        public Instant now() {
            return clock.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            clock.sleep(duration.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ZERO : duration);
        }
    }

    private record OneSecret(String uri) implements SecretResolver {
        @Override
        public Secret resolve(String name) {
            assertThat(name).isEqualTo("nightkeep/s/default/mongo-uri");
            return new Secret(uri + "\n");
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @BeforeEach
    void fill() {
        try (MongoClient client = server.client()) {
            for (String collection : List.of("a", "b", "c")) {
                client.getDatabase("app")
                        .getCollection(collection)
                        .insertMany(IntStream.range(0, 40)
                                .mapToObj(id -> new Document("_id", id))
                                .toList());
            }
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static TaskTime time() {
        return new TaskTime(() -> 900_000);
    }

    private static PlanInput input(String execution, Optional<String> scheduledAt) {
        return new PlanInput(JOB, execution, Instant.parse("2026-11-25T03:30:00Z"), scheduledAt);
    }

    private Round plan(String execution) {
        return new PlanBackupHandler(installation).handle(input(execution, Optional.empty()), time());
    }

    private void export(Round round) {
        Task[] tasks = ControlJson.read(store.readAll(round.items(), 1 << 20), Task[].class, "items");
        for (Task task : tasks) {
            new ExportPartitionHandler(installation).handle(new TaskInput(round.run(), task.task()), time());
        }
    }

    private record Task(String task) {}

    @Test
    void handle_stepByStep_makesABackupThatVerifies() {
        Round round = plan("run-1");
        assertThat(plan("run-1")).isEqualTo(round);
        export(round);
        GatherInput gather = new GatherInput(round.run(), round.number());
        assertThat(new GatherResultsHandler(installation).handle(gather, time()).tasks())
                .isZero();
        Committed committed = new CommitBackupHandler(installation).handle(gather, time());
        assertThat(committed.state()).isEqualTo("SUCCEEDED");
        assertThat(committed.documents()).isEqualTo(120);
        assertThat(new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                        .verify(latest(), PartSample.everything(), 2, new Cancellation())
                        .problems())
                .isEmpty();
        plan("run-2");
    }

    private Manifest latest() {
        return new BackupCatalog(store)
                .find(BackupCatalog.LATEST, Optional.of(JOB))
                .manifest();
    }

    @Test
    void handle_anotherExecutionMeanwhile_isRefused() {
        plan("run-1");
        assertThatThrownBy(() -> plan("run-2")).isInstanceOf(LeaseHeldException.class);
    }

    @Test
    void handle_scheduleThatFiresTwice_isDoneOnce() {
        PlanBackupHandler handler = new PlanBackupHandler(installation);
        Round first = handler.handle(input("run-1", Optional.of("2026-11-25T03:30:00Z")), time());
        assertThat(handler.handle(input("run-1", Optional.of("2026-11-25T03:30:00Z")), time()))
                .isEqualTo(first);
        assertThatThrownBy(() -> handler.handle(input("run-2", Optional.of("2026-11-25T03:30:00Z")), time()))
                .isInstanceOf(AlreadyStartedException.class);
    }

    @Test
    void abandon_failedExecution_leavesNothingAndFreesTheJob() {
        Round round = plan("run-1");
        export(round);
        Abandoned abandoned = abandon("run-1", "dev.nightkeep.error.StoreUnavailableException");
        assertThat(abandoned.state()).isEqualTo("FAILED");
        assertThat(abandoned.code()).isEqualTo("store-unavailable");
        assertThat(abandoned.text()).isEqualTo("It broke");
        assertThat(store.list(Listing.objects("default/")).objects()).isEmpty();
        assertThat(abandon("run-1", "States.Timeout").state()).isEqualTo("FAILED");
        plan("run-2");
    }

    private Abandoned abandon(String execution, String error) {
        return new AbandonBackupHandler(installation)
                .handle(
                        new AbandonInput(
                                Optional.of("default"),
                                Optional.of(execution),
                                Optional.of(new Failure(error, Optional.of("{\"errorMessage\": \"It broke\"}"))),
                                Optional.empty()),
                        time());
    }

    @Test
    void plan_serverThatRefuses_saysSoWithoutItsSecret() {
        String uri = server.uri().replace("mongodb://", "mongodb://user:hunter2@") + "/?authSource=admin";
        assertThatThrownBy(
                        () -> new PlanBackupHandler(installation(uri)).handle(input("run-1", Optional.empty()), time()))
                .isInstanceOf(NightkeepException.class)
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("hunter2"));
        assertThatThrownBy(() -> new PlanBackupHandler(installation("nonsense"))
                        .handle(input("run-1", Optional.empty()), time()))
                .isInstanceOf(ConfigurationException.class);
    }
}
