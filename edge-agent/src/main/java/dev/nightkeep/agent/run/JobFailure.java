package dev.nightkeep.agent.run;

import dev.nightkeep.cli.report.Redaction;
import dev.nightkeep.error.NightkeepException;

/**
 * Why a run has no backup.
 *
 * @param code for programs
 * @param text what failed and what to do
 */
public record JobFailure(String code, String text) {
    public JobFailure {
        text = Redaction.of(text);
    }

    /** One that was foreseen. */
    public static JobFailure of(NightkeepException failure) {
        return new JobFailure(failure.code(), failure.userMessage());
    }

    /** A defect of this program or of a connector. */
    public static JobFailure internal(Throwable defect) {
        return new JobFailure(
                "internal",
                "internal error (%s). Report it with the version that 'nightkeep --version' names.".formatted(defect));
    }
}
