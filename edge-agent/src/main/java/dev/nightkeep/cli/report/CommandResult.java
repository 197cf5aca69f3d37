package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How a command ended: the same facts for people and for programs.
 *
 * @param lines for people
 * @param json  for programs
 */
public record CommandResult(ExitCode exit, List<String> lines, ObjectNode json) {
    public CommandResult {
        lines = List.copyOf(lines);
        json = json.deepCopy();
    }

    /** Somebody was asked, and did not say yes. */
    public static CommandResult declined() {
        return new CommandResult(
                ExitCode.PARTIAL_OR_FAILED,
                List.of("The answer was not yes: nothing was changed."),
                Json.object().put("declined", true));
    }

    /** The same, which the audit log does not have: no success, whatever it did. */
    public CommandResult unnoted(String sentence) {
        return new CommandResult(
                exit == ExitCode.DONE ? ExitCode.PARTIAL_OR_FAILED : exit, lines, json().put("unnoted", sentence));
    }

    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }
}
