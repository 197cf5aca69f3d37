package dev.nightkeep.agent.announce;

import dev.nightkeep.agent.run.JobFailure;
import dev.nightkeep.agent.run.JobOutcome;
import dev.nightkeep.announce.Announcement;
import dev.nightkeep.format.Totals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are told of a run. */
final class OutcomeMessage {
    private final JobOutcome outcome;
    private final String host;

    OutcomeMessage(JobOutcome outcome, String host) {
        this.outcome = outcome;
        this.host = host;
    }

    Announcement failure() {
        String how = outcome.troubles().isEmpty() || outcome.state() != JobOutcome.State.SUCCEEDED
                ? outcome.state().name()
                : "SUCCEEDED with problems";
        return message("%s: %s on %s".formatted(how, outcome.job(), host), "error", "run", how);
    }

    Announcement success() {
        return message("SUCCEEDED: %s on %s".formatted(outcome.job(), host), "info", "run", "SUCCEEDED");
    }

    Announcement threshold() {
        return message("Threshold: %s on %s".formatted(outcome.job(), host), "warning", "threshold", "THRESHOLD");
    }

    Announcement recovered(String kind) {
        return message("Recovered: %s on %s".formatted(outcome.job(), host), "info", kind, "RECOVERED");
    }

    private Announcement message(String subject, String severity, String kind, String state) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("job", outcome.job().value());
        facts.put("run", outcome.run().toString());
        facts.put("host", host);
        facts.put("state", state);
        facts.put("severity", severity);
        facts.put("incident", incident(kind));
        return new Announcement(subject, text(), facts);
    }

    /** The name under which what lasts is told once. */
    String incident(String kind) {
        return "agent/%s/%s/%s".formatted(host, outcome.job(), kind);
    }

    /** What makes one failure the same as another: not when it was, and not how often it was tried. */
    String sameness() {
        return Stream.of(
                        Stream.of(outcome.state().name()),
                        outcome.failure().map(JobFailure::code).stream(),
                        outcome.troubles().stream().map(each -> "trouble"))
                .flatMap(each -> each)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String text() {
        Stream<String> made = outcome.manifest().stream().map(manifest -> {
            Totals totals = manifest.totals();
            return "Backup %s: %d collections, %d documents, %d files, %d bytes stored, %d missing."
                    .formatted(
                            manifest.id(),
                            totals.collections(),
                            totals.documents(),
                            totals.files(),
                            totals.storedBytes(),
                            manifest.missingCount());
        });
        Stream<String> missing = outcome.manifest().stream()
                .flatMap(manifest -> manifest.missing().stream())
                .map(each -> "Missing: %s. %s".formatted(each.namespace(), each.reason()));
        return Stream.of(
                        outcome.failure().map(JobFailure::text).stream(),
                        made,
                        missing,
                        outcome.troubles().stream().map(each -> each + "."),
                        outcome.breaches().stream().map(each -> each + "."),
                        Stream.of("Took %d s, %d attempts. Run %s."
                                .formatted(outcome.duration().toSeconds(), outcome.attempts(), outcome.run())))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
    }
}
