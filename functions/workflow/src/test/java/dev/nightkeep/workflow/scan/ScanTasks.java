package dev.nightkeep.workflow.scan;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.workflow.Installation;
import java.util.Map;

/** The task that scans, for tests of other packages. */
public final class ScanTasks {
    private ScanTasks() {}

    /** By the names that the template gives them. */
    public static Map<String, RequestStreamHandler> of(Installation installation) {
        return Map.of("Scan", new ScanHandler(installation));
    }
}
