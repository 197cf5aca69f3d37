package dev.nightkeep.workflow.scan;

import dev.nightkeep.scan.ScanReport;
import dev.nightkeep.store.ObjectKey;

/**
 * What a scan found.
 *
 * @param state    SUCCEEDED, or PARTIAL where something could not be read as a whole
 * @param report   where the report lies, as JSON
 * @param markdown likewise, for people
 */
public record Scanned(
        String state,
        String report,
        String markdown,
        long sources,
        long documents,
        long liveDocuments,
        long findings,
        long recommendations) {
    static Scanned of(ScanReport report, ObjectKey json, ObjectKey markdown) {
        return new Scanned(
                report.complete() ? "SUCCEEDED" : "PARTIAL",
                json.value(),
                markdown.value(),
                report.sources().size(),
                report.documents(),
                report.liveDocuments(),
                report.findings().size(),
                report.recommendations().size());
    }
}
