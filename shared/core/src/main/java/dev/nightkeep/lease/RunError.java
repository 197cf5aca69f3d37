package dev.nightkeep.lease;

import dev.nightkeep.error.NightkeepException;

/**
 * Why a run did not succeed.
 *
 * @param code the failure's {@link NightkeepException#code()}
 * @param text for people; no credentials
 */
public record RunError(String code, String text) {
    /** An error that no failure of ours describes, so that nothing of its text may be shown. */
    public static final RunError OF_THE_PROGRAM = new RunError(
            "internal",
            "The run ended with an error of the program itself. Report what it printed, and start the run again.");

    public static RunError of(NightkeepException failure) {
        return new RunError(failure.code(), failure.userMessage());
    }
}
