package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.TargetUnavailableException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A restore that goes on does not do again what it has finished. */
final class FinishedCollectionsTest {
    private static final RestoreId ID = RestoreId.of(Instant.parse("2026-11-30T10:00:00Z"), new UUID(1, 2));

    private final InMemoryStore store = new InMemoryStore();
    private final List<String> read = new ArrayList<>();
    private final BackupStore watched = new ForwardingStore(store) {
        @Override
        public InputStream read(ObjectKey key, long offset) {
            read.add(key.value());
            return super.read(key, offset);
        }
    };
    private final InMemoryTarget target = new InMemoryTarget();
    private final BackupResult backup = backup();

    private BackupResult backup() {
        InMemorySource source = new InMemorySource();
        for (String name : List.of("app.a", "app.b", "app.c")) {
            Backups.put(source, name, "{}", RestoreScene.parsed("{_id: 1, v: 'one'}", "{_id: 2, v: 'two'}"));
        }
        return Backups.backUp(store, source);
    }

    private RunRestore runner(DocumentTarget into) {
        RollbackStore kept = new RollbackStore(watched, new NoEncryption(), JobName.DEFAULT, "test-host");
        return new RunRestore(
                        StoredContents.open(watched, backup.manifest(), new NoEncryption()),
                        into,
                        "memory",
                        Optional.of(kept),
                        new SystemClock(),
                        ProgressListener.none())
                .named(ID)
                .ofChecked();
    }

    private RestoreReport restore(DocumentTarget into) {
        return runner(into).run(RestoreScene.request(RestoreStrategy.OVERWRITE), Optional.empty(), new Cancellation());
    }

    private boolean killed(int write) {
        try {
            var unused = restore(new FailingTarget(target, write, false));
            return false;
        } catch (TargetUnavailableException e) {
            return true;
        }
    }

    @Test
    void restore_killedBehindACollection_readsThatOneNoMore() {
        int write = 1;
        while (killed(write) && finished().isEmpty()) {
            write++;
        }
        List<String> done = finished();
        assertThat(done).as("finished before the last kill").hasSize(1);
        read.clear();
        RestoreReport report = restore(target);
        assertThat(report.id()).isEqualTo(ID);
        assertThat(report.continued()).isTrue();
        assertThat(report.inserted()).isEqualTo(6);
        assertThat(report.collections()).hasSize(3);
        for (String name : List.of("a", "b", "c")) {
            assertThat(read.stream().anyMatch(key -> key.endsWith("/dump/app/%s.bson.gz".formatted(name))))
                    .as("reads %s", name)
                    .isEqualTo(!name.equals(done.getFirst()));
        }
    }

    private List<String> finished() {
        return new RestoreRecords(store)
                .of(JobName.DEFAULT).stream()
                        .flatMap(record -> new FinishedCollections(store, record).all().stream())
                        .map(each -> each.outcome().from().collection())
                        .toList();
    }
}
