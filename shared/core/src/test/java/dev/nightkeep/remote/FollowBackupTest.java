package dev.nightkeep.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.partition.DoTask;
import dev.nightkeep.partition.PartitionTerms;
import dev.nightkeep.partition.PlanWork;
import dev.nightkeep.partition.Round;
import dev.nightkeep.partition.RunCustody;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressEvent.Advanced;
import dev.nightkeep.progress.ProgressEvent.CollectionFinished;
import dev.nightkeep.progress.ProgressEvent.Planned;
import dev.nightkeep.progress.ProgressEvent.StageEntered;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A backup that real workers make, between two looks. */
@Timeout(60)
final class FollowBackupTest {
    private final RemoteScene scene = new RemoteScene();
    private final InMemorySource source = new InMemorySource();
    private final RunCustody custody = RunCustody.of(scene.store, scene.clock.clock(), "worker");
    private final List<ProgressEvent> told = new ArrayList<>();

    private record Item(String task) {}

    private Round plan(BackupId id) {
        return new PlanWork(
                        scene.store,
                        source,
                        scene.clock.clock(),
                        custody,
                        PartitionTerms.STANDARD,
                        ProgressListener.none())
                .plan(Backups.request(DataFormat.DUMP, Compression.GZIP), id);
    }

    private void work() {
        Round round = plan(scene.backup());
        DoTask worker = new DoTask(scene.store, custody, source, 1, ProgressListener.none());
        for (Item item : ControlJson.find(scene.store, round.items(), 1 << 20, Item[].class)
                .orElseThrow()) {
            worker.run(round.run(), item.task(), () -> false, new Cancellation());
        }
    }

    private void proves() {
        ExecutionKey notes = new ExecutionKey("backup", RemoteScene.RUN.text());
        scene.notes.progress(
                notes, new ExecutionProgress("checking", 1, 1, 2, 8, OptionalLong.of(3), scene.clock.now()));
    }

    @Test
    void follow_backup_tellsWhatItsWorkersDid() {
        Backups.put(source, "app.a", "{}", SampleDocuments.numbered(3));
        scene.started(Machine.BACKUP)
                .then(() -> {})
                .then(this::work)
                .then(this::proves)
                .thenEnds(ExecutionState.SUCCEEDED, "", "");
        RunStatus status = new FollowRun(scene.runs, scene.store, scene.clock)
                .follow(Machine.BACKUP, RemoteScene.RUN, told::add, new Cancellation());
        assertThat(status.backup()).contains(scene.backup());
        Planned proof = new Planned(1, OptionalLong.of(3 + 3), OptionalLong.empty());
        assertThat(told)
                .startsWith(new Planned(1, OptionalLong.empty(), OptionalLong.empty()), new StageEntered("exporting"))
                .endsWith(
                        new CollectionFinished("app.a"),
                        new StageEntered("committing and verifying"),
                        new StageEntered("checking"),
                        proof,
                        new Advanced("", 2, 8, 0),
                        proof);
        assertThat(told)
                .filteredOn(event ->
                        event instanceof Advanced done && done.namespace().equals("app.a"))
                .singleElement()
                .satisfies(event -> assertThat(((Advanced) event).documents()).isEqualTo(3));
    }
}
