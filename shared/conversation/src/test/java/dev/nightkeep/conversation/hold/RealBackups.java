package dev.nightkeep.conversation.hold;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.Machines;
import dev.nightkeep.conversation.follow.NoteSteps;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.time.ManualClock;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Backups that are really made, by the state machine of a world. */
final class RealBackups {
    private RealBackups() {}

    /** Makes a backup now. */
    static Manifest make(ConversationWorld world, InMemorySource source, ProgressListener progress) {
        BackupResult result = new RunBackup(
                        world.store, source, new NoEncryption(), new ManualClock(world.clock.now()), "test", progress)
                .run(Backups.request(DataFormat.DUMP, Compression.GZIP), new Cancellation());
        return result.manifest();
    }

    static Manifest make(ConversationWorld world) {
        return make(world, Backups.source(), ProgressListener.none());
    }

    /** A state machine that makes one, tells of it, and ends. */
    static UnaryOperator<Execution> machine(ConversationWorld world) {
        return execution -> {
            ExecutionKey key = new ExecutionKey("backup", execution.name().text());
            NoteSteps steps = new NoteSteps(new ExecutionNotes(world.store), key, world.clock);
            Manifest manifest = make(world, Backups.source(), steps);
            steps.keep();
            return Machines.ending(
                            world,
                            Machine.BACKUP,
                            manifest.state().name(),
                            Map.of(
                                    "state",
                                    manifest.state().name(),
                                    "backup",
                                    manifest.id().value()))
                    .apply(execution);
        };
    }
}
