package dev.nightkeep.cli.report;

import dev.nightkeep.restore.RestoreRecord;
import java.util.ArrayList;
import java.util.List;

/** Says of a restore that the same one was begun before, and what running it now does. */
public final class UnfinishedNote {
    private UnfinishedNote() {}

    /**
     * The same result, with that.
     *
     * @param undo the command that shows what taking it back would do
     */
    public static CommandResult added(CommandResult result, RestoreRecord unfinished, String undo) {
        List<String> lines = new ArrayList<>(result.lines());
        lines.addAll(lines(unfinished, undo));
        return new CommandResult(
                result.exit(),
                lines,
                result.json()
                        .set(
                                "unfinished",
                                Json.object()
                                        .put("id", unfinished.id().value())
                                        .put("started", unfinished.started().toString())
                                        .put("rollback", unfinished.rollback().value())
                                        .put("undo", undo)));
    }

    /**
     * For people.
     *
     * @param undo the command that shows what taking it back would do
     */
    public static List<String> lines(RestoreRecord unfinished, String undo) {
        return List.of(
                "Restore %s, the same, was begun at %s and not finished. Running it goes on with what was decided then;"
                                .formatted(unfinished.id(), unfinished.started())
                        + " --abandon-unfinished gives it up and begins afresh.",
                "To see what taking it back would do: %s".formatted(undo));
    }
}
