package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.restore.RestoreRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says of a restore which unfinished ones were given up for it. */
public final class AbandonedNote {
    private AbandonedNote() {}

    /**
     * The same result, with that.
     *
     * @param undo the command that shows what taking one of them back would do
     */
    public static CommandResult added(
            CommandResult result, List<RestoreRecord> abandoned, Function<RestoreRecord, String> undo) {
        if (abandoned.isEmpty()) {
            return result;
        }
        List<String> lines = new ArrayList<>(result.lines());
        ObjectNode json = result.json();
        ArrayNode named = json.putArray("abandoned");
        for (RestoreRecord restore : abandoned) {
            String command = undo.apply(restore);
            lines.add("Restore %s, begun at %s, was given up unfinished; to see what taking it back would do: %s"
                    .formatted(restore.id(), restore.started(), command));
            named.addObject()
                    .put("id", restore.id().value())
                    .put("started", restore.started().toString())
                    .put("undo", command);
        }
        return new CommandResult(result.exit(), lines, json);
    }
}
