package dev.nightkeep.workflow.prune;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.workflow.Installation;
import java.util.Map;

/** The task that prunes, for tests of other packages. */
public final class PruneTasks {
    private PruneTasks() {}

    /** By the names that the template gives them. */
    public static Map<String, RequestStreamHandler> of(Installation installation) {
        return Map.of(
                "PruneBackups",
                new PruneBackupsHandler(installation, RetentionSettings.of(Map.of("NIGHTKEEP_RETENTION", "daily 30"))));
    }
}
