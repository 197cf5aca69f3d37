package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.compare.CollectionComparison;
import dev.nightkeep.compare.Comparison;
import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.source.MissingCollection;
import java.util.ArrayList;
import java.util.List;

/** What {@code diff} ends with. */
public final class DiffResult {
    private final Words words;
    private final boolean exitCode;

    /**
     * A result.
     *
     * @param exitCode whether the exit code says that something differs
     */
    public DiffResult(Words words, boolean exitCode) {
        this.words = words;
        this.exitCode = exitCode;
    }

    /**
     * How the sides are called.
     *
     * @param before only the first has it
     * @param after  only the other has it
     */
    public record Words(String before, String after) {
        /** A backup and what is live. */
        public static Words ofLive() {
            return new Words("the backup", "the database");
        }

        /** Two backups. */
        public static Words ofBackups() {
            return new Words("the first", "the other");
        }
    }

    /**
     * The end of a comparison. It is in part where collections could not be listed. A database that is gone was compared:
     * everything of it is removed.
     *
     * @param missing  how many collections are missing from the backups, which are PARTIAL then
     * @param unlisted what of the database could not be listed
     */
    public CommandResult of(Comparison comparison, long missing, List<MissingCollection> unlisted) {
        List<MissingCollection> uncompared =
                unlisted.stream().filter(each -> !isGone(comparison, each)).toList();
        List<String> notes = notes(missing, uncompared);
        unlisted.stream()
                .filter(each -> isGone(comparison, each))
                .forEach(each -> notes.add("%s has no collections any more: all that the backup has of it is removed."
                        .formatted(each.namespace())));
        ObjectNode json = Json.object();
        json.set("diff", Json.tree(comparison.toJson()));
        ArrayNode noted = json.putArray("notes");
        notes.forEach(noted::add);
        json.put("complete", uncompared.isEmpty());
        return new CommandResult(exit(comparison, uncompared), lines(comparison, notes), json);
    }

    /** One that no side has is a name that was misspelt. */
    private static boolean isGone(Comparison comparison, MissingCollection missing) {
        return missing.code().equals(EmptySourceException.CODE)
                && comparison.collections().stream()
                        .anyMatch(each -> each.namespace().database().equals(missing.namespace()));
    }

    private ExitCode exit(Comparison comparison, List<MissingCollection> unlisted) {
        if (!unlisted.isEmpty()) {
            return ExitCode.PARTIAL_OR_FAILED;
        }
        return exitCode && !comparison.equal() ? ExitCode.DIFFERENT : ExitCode.DONE;
    }

    private static List<String> notes(long missing, List<MissingCollection> unlisted) {
        List<String> notes = new ArrayList<>();
        if (missing > 0) {
            notes.add("PARTIAL: when this was backed up, %s could not be read and may be what is not found here."
                    .formatted(Amounts.count(missing, "collection")));
        }
        unlisted.forEach(each -> notes.add("Not compared: %s (%s)".formatted(each.namespace(), each.reason())));
        return notes;
    }

    private List<String> lines(Comparison comparison, List<String> notes) {
        List<String> lines = new ArrayList<>();
        lines.add("From %s to %s:".formatted(comparison.before(), comparison.after()));
        TextTable table = new TextTable("COLLECTION", "IN", ">ADDED", ">CHANGED", ">REMOVED", ">SAME");
        comparison.collections().forEach(each -> row(table, each));
        lines.addAll(table.lines());
        comparison.collections().forEach(each -> lines.addAll(DiffDetails.lines(each)));
        lines.addAll(notes);
        lines.add(sum(comparison));
        return lines;
    }

    private void row(TextTable table, CollectionComparison collection) {
        table.row(
                collection.namespace().toString(),
                switch (collection.kind()) {
                    case ADDED -> words.after() + " only";
                    case REMOVED -> words.before() + " only";
                    case CHANGED -> "both";
                },
                Amounts.count(collection.added()),
                Amounts.count(collection.changed()),
                Amounts.count(collection.removed()),
                Amounts.count(collection.same()));
    }

    private String sum(Comparison comparison) {
        long same = comparison.sum(CollectionComparison::same);
        if (comparison.equal()) {
            return "Nothing differs: both have the same %s.".formatted(Amounts.count(same, "document"));
        }
        return "%s added (only %s has them), %s changed, %s removed (only %s has them), %s the same."
                .formatted(
                        Amounts.count(comparison.sum(CollectionComparison::added), "document"),
                        words.after(),
                        Amounts.count(comparison.sum(CollectionComparison::changed)),
                        Amounts.count(comparison.sum(CollectionComparison::removed)),
                        words.before(),
                        Amounts.count(same));
    }
}
