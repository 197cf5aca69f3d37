package dev.nightkeep.workflow.verify;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.workflow.Installation;
import java.util.Map;

/** The task that verifies, for tests of other packages. */
public final class VerifyTasks {
    private VerifyTasks() {}

    /** By the names that the template gives them. */
    public static Map<String, RequestStreamHandler> of(Installation installation) {
        return Map.of("VerifyBackup", new VerifyBackupHandler(installation));
    }
}
