package dev.nightkeep.lease;

import dev.nightkeep.error.NightkeepException;

/**
 * Why a run did not succeed.
 *
 * @param code the failure's {@link NightkeepException#code()}
 * @param text for people; no credentials
 */
public record RunError(String code, String text) {
    public static RunError of(NightkeepException failure) {
        return new RunError(failure.code(), failure.userMessage());
    }
}
