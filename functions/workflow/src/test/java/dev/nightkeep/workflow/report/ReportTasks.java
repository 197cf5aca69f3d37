package dev.nightkeep.workflow.report;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.workflow.Installation;
import java.util.Map;

/** The task that reports, for tests of other packages. */
public final class ReportTasks {
    private ReportTasks() {}

    /** By the names that the template gives them. */
    public static Map<String, RequestStreamHandler> of(Installation installation) {
        return Map.of("Report", new ReportHandler(installation));
    }
}
