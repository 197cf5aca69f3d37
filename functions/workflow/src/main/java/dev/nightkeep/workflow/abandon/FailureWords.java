package dev.nightkeep.workflow.abandon;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.ControlJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a state machine knows of a failure, in words. */
public final class FailureWords {
    private FailureWords() {}

    /** The code of an error that a state machine names by a class, or by a word of its own. */
    public static String code(String error) {
        return NightkeepException.codeOf(error.substring(error.lastIndexOf('.') + 1));
    }

    /** The sentence of the exception that a function threw; empty where the cause is something else. */
    public static Optional<String> sentence(String cause) {
        return read(cause, Said.class).flatMap(Said::errorMessage);
    }

    /** What the function said when it failed (Lambda developer guide, Java: error messages). */
    record Said(Optional<String> errorMessage) {}

    /** JSON that may be something else. */
    private static <T> Optional<T> read(String json, Class<T> type) {
        try {
            return Optional.of(ControlJson.read(json.getBytes(StandardCharsets.UTF_8), type, "a part of the event"));
        } catch (CorruptBackupException e) {
            return Optional.empty();
        }
    }
}
