package dev.nightkeep.workflow.restore;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.workflow.Installation;
import java.util.Map;

/** The tasks of a restore, for tests of other packages. */
public final class RestoreTasks {
    private RestoreTasks() {}

    /** By the names that the template gives them. */
    public static Map<String, RequestStreamHandler> of(Installation installation) {
        return Map.of(
                "RunRestore", new RunRestoreHandler(installation),
                "AbandonRestore", new AbandonRestoreHandler(installation));
    }
}
