package dev.nightkeep.workflow.abandon;

import dev.nightkeep.lease.RunError;
import dev.nightkeep.lease.RunRecord;

/**
 * How a run ended that did not get to its end.
 *
 * @param state FAILED or CANCELLED; SUCCEEDED or PARTIAL where it had committed its backup before
 */
public record Abandoned(String job, String execution, String state, String code, String text) {
    public static Abandoned of(RunRecord ended, Ending ending) {
        RunError why = ended.error().orElse(ending.why());
        return new Abandoned(
                ending.job().value(), ending.execution(), ended.state().name(), why.code(), why.text());
    }

    /** Of one that had nothing to be given back. */
    public static Abandoned nothing(Ending ending) {
        String state = ending.cancelled() ? "CANCELLED" : "FAILED";
        return new Abandoned(
                ending.job().value(),
                ending.execution(),
                state,
                ending.why().code(),
                ending.why().text());
    }
}
