package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.remote.CancelledRun;
import dev.nightkeep.remote.RunStatus;
import java.util.ArrayList;
import java.util.List;

/** What {@code remote cancel} ends with. */
public final class RemoteCancelResult {
    private RemoteCancelResult() {}

    /** {@code before} is how the run stood when it was asked to stop. */
    public static CommandResult of(RunStatus before, CancelledRun after) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(before, after));
        after.left().forEach(each -> lines.add("Still there: %s.".formatted(each)));
        if (after.left().isEmpty() && !before.over()) {
            lines.add("Nothing of it is left.");
        }
        ObjectNode json = RemoteRunResult.json(after.status()).put("stopped", !before.over());
        after.left().forEach(json.putArray("left")::add);
        return new CommandResult(after.left().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED, lines, json);
    }

    private static String headline(RunStatus before, CancelledRun after) {
        String run = "Run " + after.status().run().name();
        if (before.over()) {
            return "%s had ended before, as %s".formatted(run, before.state());
        }
        return after.status().over()
                ? "%s was stopped, and is %s".formatted(run, after.status().state())
                : run + " was asked to stop, and has not ended yet";
    }
}
