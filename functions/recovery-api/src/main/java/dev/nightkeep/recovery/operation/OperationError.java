package dev.nightkeep.recovery.operation;

import dev.nightkeep.error.NightkeepException;

/**
 * Why an operation did not succeed.
 *
 * @param code   the failure's {@link NightkeepException#code()}
 * @param detail what failed, in one clause without a final stop
 * @param remedy what to do, likewise
 */
public record OperationError(String code, String detail, String remedy) {
    static OperationError of(NightkeepException failure) {
        return new OperationError(failure.code(), failure.failed(), failure.remedy());
    }
}
