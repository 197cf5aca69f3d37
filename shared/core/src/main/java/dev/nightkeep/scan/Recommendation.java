package dev.nightkeep.scan;

import java.util.List;

/**
 * Something to do next.
 *
 * @param reason  without a final stop
 * @param command its words
 */
public record Recommendation(String reason, List<String> command) {
    public Recommendation {
        command = List.copyOf(command);
    }

    /** The command as it can be pasted into a shell. */
    public String line() {
        return CommandText.of(command);
    }
}
