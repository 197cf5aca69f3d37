package dev.nightkeep.workflow.backup;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.workflow.Installation;
import java.util.Map;

/** The tasks of a backup, for tests of other packages. */
public final class BackupTasks {
    private BackupTasks() {}

    /** By the names that the template gives them. */
    public static Map<String, RequestStreamHandler> of(Installation installation) {
        return Map.of(
                "PlanBackup", new PlanBackupHandler(installation),
                "ExportPartition", new ExportPartitionHandler(installation),
                "GatherResults", new GatherResultsHandler(installation),
                "CommitBackup", new CommitBackupHandler(installation),
                "AbandonBackup", new AbandonBackupHandler(installation));
    }
}
