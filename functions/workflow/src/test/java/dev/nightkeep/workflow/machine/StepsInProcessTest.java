package dev.nightkeep.workflow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.mongo.MongoConnection;
import dev.nightkeep.mongo.MongoUri;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.partition.CommitWork;
import dev.nightkeep.partition.DoTask;
import dev.nightkeep.partition.EndRun;
import dev.nightkeep.partition.GatherResults;
import dev.nightkeep.partition.PlanWork;
import dev.nightkeep.partition.Round;
import dev.nightkeep.partition.RunCustody;
import dev.nightkeep.partition.RunWork;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.SystemClock;
import dev.nightkeep.workflow.Installation;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order of steps exists twice, as a definition and as {@link RunWork}: both do the same, in the same order. */
final class StepsInProcessTest {
    private final Cloud cloud = new Cloud().fill("a", 60).fill("b", 3);

    @AfterEach
    void stop() {
        cloud.close();
    }

    /** Notes what kinds of objects are written, each when it is written first. */
    private static final class Watched extends ForwardingStore {
        private final Set<String> kinds = Collections.synchronizedSet(new LinkedHashSet<>());

        Watched() {
            super(new InMemoryStore());
        }

        private void note(ObjectKey key) {
            String name = key.value();
            if (name.startsWith("default/") || name.matches("control/default/(lease|runs/).*")) {
                kinds.add(name.replaceAll("/dump/.*", "/dump")
                        .replaceAll("[0-9a-f-]{8,}|[0-9TZ]{8,}", "ID")
                        .replaceAll("\\d+", "N"));
            }
        }

        @Override
        public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
            note(key);
            return super.write(key, content, precondition);
        }

        @Override
        public ObjectWriter begin(ObjectKey key) {
            note(key);
            return super.begin(key);
        }
    }

    private List<String> inProcess() {
        Watched store = new Watched();
        RunCustody custody = RunCustody.of(store, new SystemClock(), "host");
        try (DocumentSource source =
                MongoConnection.open(MongoUri.parse(cloud.server.uri())).source()) {
            new RunWork(
                            new PlanWork(
                                    store,
                                    source,
                                    new SystemClock(),
                                    custody,
                                    cloud.installation().settings().terms(),
                                    ProgressListener.none()),
                            round -> export(store, custody, source, round),
                            new GatherResults(store, custody),
                            new CommitWork(store, new SystemClock(), custody, 1),
                            new EndRun(store, custody))
                    .run(
                            request(),
                            BackupId.ofRun(Instant.now(), BackupType.FULL, UUID.randomUUID()),
                            new Cancellation());
        }
        return List.copyOf(store.kinds);
    }

    private static BackupRequest request() {
        BackupRequest standard = BackupRequest.standard();
        return new BackupRequest(
                JobName.DEFAULT,
                BackupType.FULL,
                new NamespaceSelection(Set.of("app"), List.of(), List.of()),
                standard.format(),
                standard.compression(),
                standard.level(),
                List.of(),
                1,
                false);
    }

    private record Task(String task) {}

    private static void export(BackupStore store, RunCustody custody, DocumentSource source, Round round) {
        for (Task task : ControlJson.read(store.readAll(round.items(), 1 << 20), Task[].class, "items")) {
            new DoTask(store, custody, source, 1, ProgressListener.none())
                    .run(round.run(), task.task(), () -> false, new Cancellation());
        }
    }

    private List<String> asAMachine() {
        Watched store = new Watched();
        Installation installation = cloud.installation(store);
        Execution execution = new StateMachine("backup", Cloud.functions(installation), store, () -> () -> 900_000)
                .run("run-1", "{\"job\": \"default\"}");
        assertThat(execution.error()).as(execution.cause()).isEmpty();
        return store.kinds.stream()
                .filter(name -> !name.startsWith("control/default/ad-hoc"))
                .toList();
    }

    @Test
    void stepsOfTheDefinition_areThoseOfTheWorkflowInProcess() {
        assertThat(asAMachine()).isEqualTo(inProcess()).anyMatch(name -> name.endsWith("manifest.json"));
    }
}
