package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.catalog.DeletedBackup;
import dev.nightkeep.catalog.Orphan;
import dev.nightkeep.catalog.SweepReport;
import dev.nightkeep.catalog.SweepResult;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.format.BackupLayout;
import java.util.ArrayList;
import java.util.List;

/** What {@code delete} and {@code sweep} end with. */
public final class RemovalResult {
    private RemovalResult() {}

    /** A backup that is gone. */
    public static CommandResult of(DeletedBackup deleted) {
        ObjectNode json = Json.object();
        json.putObject("deleted")
                .put("id", deleted.layout().id().value())
                .put("job", deleted.layout().job().value())
                .put("objects", deleted.objects())
                .put("bytes", deleted.bytes());
        String line = "Deleted backup %s of job %s: %s, %s."
                .formatted(
                        deleted.layout().id(),
                        deleted.layout().job(),
                        Amounts.count(deleted.objects(), "object"),
                        Amounts.bytes(deleted.bytes()));
        return new CommandResult(ExitCode.DONE, List.of(line), json);
    }

    /** Orphans that were looked for only. */
    public static CommandResult of(SweepReport report, String location) {
        ObjectNode json = Json.object();
        add(json.putArray("orphans"), report.orphans());
        List<String> lines = new ArrayList<>(lines(report, location));
        if (!report.orphans().isEmpty()) {
            lines.add("Nothing was removed; --delete does.");
        }
        return new CommandResult(ExitCode.DONE, lines, json);
    }

    /** The orphans one by one. */
    public static List<String> lines(SweepReport report, String location) {
        if (report.orphans().isEmpty()) {
            return List.of("There are no leftovers in %s.".formatted(location));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Leftovers in %s, %s:".formatted(location, Amounts.bytes(report.bytes())));
        report.orphans().forEach(orphan -> lines.add("  " + line(orphan)));
        return lines;
    }

    /** Orphans that were removed. */
    public static CommandResult of(SweepResult result) {
        ObjectNode json = Json.object();
        add(json.putArray("removed"), result.removed());
        add(json.putArray("kept"), result.kept());
        List<String> lines = new ArrayList<>();
        lines.add("Removed %s.".formatted(Amounts.count(result.removed().size(), "leftover")));
        if (!result.kept().isEmpty()) {
            lines.add("Kept, because they are in use again:");
            result.kept().forEach(orphan -> lines.add("  " + line(orphan)));
        }
        return new CommandResult(ExitCode.DONE, lines, json);
    }

    private static String line(Orphan orphan) {
        return switch (orphan) {
            case Orphan.UnfinishedBackup backup ->
                "%s: a run that never committed, %s, %s"
                        .formatted(name(backup.layout()), objects(backup), Amounts.bytes(backup.bytes()));
            case Orphan.HalfDeletedBackup backup ->
                "%s: a deletion that was interrupted, %s, %s"
                        .formatted(name(backup.layout()), objects(backup), Amounts.bytes(backup.bytes()));
            case Orphan.AbandonedWrite abandoned ->
                "%s: an object that was never completed"
                        .formatted(abandoned.write().key());
        };
    }

    private static String name(BackupLayout layout) {
        return layout.job() + "/" + layout.id();
    }

    private static String objects(Orphan orphan) {
        return Amounts.count(orphan.objects(), "object");
    }

    private static void add(ArrayNode array, List<Orphan> orphans) {
        orphans.forEach(orphan -> array.add(json(orphan)));
    }

    private static ObjectNode json(Orphan orphan) {
        ObjectNode json = Json.object();
        switch (orphan) {
            case Orphan.UnfinishedBackup backup ->
                json.put("kind", "unfinished-backup")
                        .put("job", backup.layout().job().value())
                        .put("id", backup.layout().id().value());
            case Orphan.HalfDeletedBackup backup ->
                json.put("kind", "half-deleted-backup")
                        .put("job", backup.layout().job().value())
                        .put("id", backup.layout().id().value());
            case Orphan.AbandonedWrite abandoned ->
                json.put("kind", "abandoned-write")
                        .put("key", abandoned.write().key().value());
        }
        return json.put("objects", orphan.objects()).put("bytes", orphan.bytes());
    }
}
