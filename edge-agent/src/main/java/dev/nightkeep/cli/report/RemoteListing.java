package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.remote.RunStatus;
import dev.nightkeep.stack.Installation;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code remote list} shows. */
public final class RemoteListing {
    private RemoteListing() {}

    /** The runs, with their times in the zone of the reader. */
    public static CommandResult of(List<RunStatus> runs, Installation installation, ZoneId zone) {
        ObjectNode json = Json.object().put("stack", installation.name()).put("bucket", installation.bucket());
        ArrayNode array = json.putArray("runs");
        runs.forEach(run -> array.add(RemoteRunResult.json(run)));
        return new CommandResult(ExitCode.DONE, lines(runs, installation, zone), json);
    }

    private static List<String> lines(List<RunStatus> runs, Installation installation, ZoneId zone) {
        if (runs.isEmpty()) {
            return List.of("The stack %s has not run anything yet.".formatted(installation.name()));
        }
        TextTable table = new TextTable("WORKFLOW", "STATE", "STARTED", ">TOOK", "RUN");
        runs.forEach(run -> table.row(
                run.run().machine().text(),
                run.state(),
                Times.local(run.execution().started(), zone),
                run.execution()
                        .ended()
                        .map(end ->
                                Times.duration(Duration.between(run.execution().started(), end)))
                        .orElse("-"),
                run.run().name().text()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add("The backups: nightkeep list --from s3://" + installation.bucket());
        return lines;
    }
}
