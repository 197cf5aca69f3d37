package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.ShellWord;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.compare.DocumentChanges;
import dev.nightkeep.history.DocumentHistory;
import dev.nightkeep.history.HistoryReport;
import dev.nightkeep.history.Version;
import dev.nightkeep.history.VersionState;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code history} ends with. */
public final class HistoryResult {
    private final ZoneId zone;
    private final List<String> reach;

    /** @param reach the options with which a restore reaches the same backups */
    public HistoryResult(ZoneId zone, List<String> reach) {
        this.zone = zone;
        this.reach = List.copyOf(reach);
    }

    /**
     * The end of a search. It fails where nothing was found, and is in part where a backup could not be read.
     *
     * @param wanted the document as it was asked for
     */
    public CommandResult of(HistoryReport report, String wanted) {
        ObjectNode json = Json.object();
        json.set("history", Json.tree(report.toJson()));
        ArrayNode restores = json.putArray("restore");
        report.documents()
                .forEach(document -> document.versions().stream()
                        .filter(version -> version.state() == VersionState.PRESENT)
                        .forEach(version -> restores.addObject()
                                .put("namespace", document.namespace().toString())
                                .put("id", document.id())
                                .put("backup", version.last().id().value())
                                .put("command", command(document, version))));
        boolean whole = report.unread().isEmpty() && !report.documents().isEmpty();
        return new CommandResult(whole ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED, lines(report, wanted), json);
    }

    private List<String> lines(HistoryReport report, String wanted) {
        List<String> lines = new ArrayList<>();
        report.documents().forEach(document -> add(document, lines));
        if (report.documents().isEmpty()) {
            lines.add("No backup that could be read has %s: %s of %s looked into."
                    .formatted(
                            wanted,
                            Amounts.count(report.backups() - report.unread().size()),
                            Amounts.count(report.backups(), "backup")));
        }
        report.unread().forEach(unread -> lines.add("NOT READ: %s. %s".formatted(unread.backup(), unread.reason())));
        return lines;
    }

    private void add(DocumentHistory document, List<String> lines) {
        lines.add("%s %s:".formatted(document.namespace(), document.id()));
        boolean seen = false;
        for (Version version : document.versions()) {
            lines.add("  %s  %s".formatted(when(version), what(version, seen)));
            if (version.state() == VersionState.PRESENT) {
                lines.add("    " + command(document, version));
                seen = true;
            }
        }
    }

    private String when(Version version) {
        String first = Times.local(version.first().started(), zone);
        return version.backups() == 1
                ? first
                : "%s to %s (%s)"
                        .formatted(
                                first,
                                Times.local(version.last().started(), zone),
                                Amounts.count(version.backups(), "backup"));
    }

    private static String what(Version version, boolean seen) {
        return switch (version.state()) {
            case MISSING -> seen ? "REMOVED: the collection is there without it" : "not there yet";
            case NO_COLLECTION -> "NOT IN THE BACKUP: its collection is not there at all";
            case PRESENT ->
                version.changes()
                        .map(HistoryResult::changes)
                        .orElseGet(() -> "first seen, %s".formatted(Amounts.bytes(version.bytes())));
        };
    }

    private static String changes(DocumentChanges changes) {
        return changes.total() == 0 ? "there again, as before" : "changed: " + DiffDetails.changes(changes);
    }

    /** Brings this version back, whatever stands there now. */
    private String command(DocumentHistory document, Version version) {
        List<String> words = new ArrayList<>(
                List.of("nightkeep", "restore", version.last().id().value()));
        words.addAll(reach);
        words.addAll(
                List.of("--uri-env", "MONGO_URI", "--db", document.namespace().database()));
        words.addAll(List.of("--collection", document.namespace().toString(), "--id", document.id()));
        words.addAll(List.of("--strategy", "overwrite"));
        return words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }
}
