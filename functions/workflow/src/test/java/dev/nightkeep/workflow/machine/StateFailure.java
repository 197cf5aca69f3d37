package dev.nightkeep.workflow.machine;

import dev.nightkeep.format.ControlJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A state that failed, as Step Functions names it: by the class that a function threw. */
final class StateFailure extends RuntimeException {
    private final String error;

    private StateFailure(String error, String cause) {
        super(cause);
        this.error = error;
    }

    /** As the runtime of Lambda reports what a function throws. */
    static StateFailure thrown(Throwable thrown) {
        byte[] said = ControlJson.write(Map.of(
                "errorMessage", String.valueOf(thrown.getLocalizedMessage()),
                "errorType", thrown.getClass().getName()));
        return new StateFailure(thrown.getClass().getName(), new String(said, StandardCharsets.UTF_8));
    }

    /** As a state machine itself fails. */
    static StateFailure named(String error, String cause) {
        return new StateFailure(error, cause);
    }

    String error() {
        return error;
    }

    String cause() {
        return String.valueOf(getMessage());
    }
}
