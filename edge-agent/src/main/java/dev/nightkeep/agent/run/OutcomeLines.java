package dev.nightkeep.agent.run;

import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.format.Totals;

/** What the log says of the end of a run. */
final class OutcomeLines {
    private final AgentLog log;

    OutcomeLines(AgentLog log) {
        this.log = log;
    }

    void write(JobOutcome outcome) {
        outcome.manifest().ifPresent(manifest -> {
            Totals totals = manifest.totals();
            String text = "%s: backup %s with %d collections, %d documents and %d files, %d bytes stored, in %d s"
                    .formatted(
                            outcome.state(),
                            manifest.id(),
                            totals.collections(),
                            totals.documents(),
                            totals.files(),
                            totals.storedBytes(),
                            outcome.duration().toSeconds());
            if (outcome.state() == JobOutcome.State.SUCCEEDED) {
                log.info(text);
            } else {
                log.error(text);
            }
            manifest.missing()
                    .forEach(missing -> log.error("Missing: %s (%s)".formatted(missing.namespace(), missing.reason())));
        });
        outcome.failure().ifPresent(failure -> log.error("%s: %s".formatted(outcome.state(), failure.text())));
        outcome.troubles().forEach(log::error);
        outcome.breaches().forEach(log::warn);
    }
}
