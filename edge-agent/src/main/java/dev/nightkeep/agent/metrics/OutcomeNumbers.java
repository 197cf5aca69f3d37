package dev.nightkeep.agent.metrics;

import dev.nightkeep.agent.run.JobOutcome;
import dev.nightkeep.format.Totals;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What of a run is a number. */
final class OutcomeNumbers {
    /** Each metric with what it means, for those who look at them. */
    static final Map<String, String> MEANINGS = new TreeMap<>(Map.of(
            "last_run_timestamp_seconds", "When the last run began.",
            "last_run_success", "1 where nothing was wrong with the last run, else 0.",
            "last_run_duration_seconds", "How long the last run took.",
            "last_run_attempts", "How often the last run was tried.",
            "last_success_timestamp_seconds", "When the last run began with which nothing was wrong.",
            "last_backup_stored_bytes", "What the last backup takes in the store.",
            "last_backup_raw_bytes", "What the last backup has before compression.",
            "last_backup_documents", "Documents in the last backup.",
            "last_backup_files", "Files in the last backup.",
            "last_backup_missing", "What is missing in the last backup."));

    private OutcomeNumbers() {}

    static Map<String, Double> of(JobOutcome outcome) {
        Map<String, Double> numbers = new TreeMap<>();
        numbers.put("last_run_timestamp_seconds", seconds(outcome.started()));
        numbers.put("last_run_success", outcome.well() ? 1.0 : 0.0);
        numbers.put("last_run_duration_seconds", outcome.duration().toMillis() / 1000.0);
        numbers.put("last_run_attempts", (double) outcome.attempts());
        if (outcome.well()) {
            numbers.put("last_success_timestamp_seconds", seconds(outcome.started()));
        }
        outcome.manifest().ifPresent(manifest -> {
            Totals totals = manifest.totals();
            numbers.put("last_backup_stored_bytes", (double) totals.storedBytes());
            numbers.put("last_backup_raw_bytes", (double) totals.rawBytes());
            numbers.put("last_backup_documents", (double) totals.documents());
            numbers.put("last_backup_files", (double) totals.files());
            numbers.put("last_backup_missing", (double) manifest.missingCount());
        });
        return numbers;
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}
