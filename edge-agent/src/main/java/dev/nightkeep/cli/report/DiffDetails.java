package dev.nightkeep.cli.report;

import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.compare.ChangedDocument;
import dev.nightkeep.compare.CollectionComparison;
import dev.nightkeep.compare.DocumentChanges;
import dev.nightkeep.compare.FieldChange;
import dev.nightkeep.compare.FieldCount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read of the differences of one collection. */
final class DiffDetails {
    private static final int FIELDS = 10;
    private static final int LONGEST_ID = 120;
    private static final String NOTHING = "(nothing)";

    private DiffDetails() {}

    /** Nothing where both sides are the same. */
    static List<String> lines(CollectionComparison collection) {
        List<String> lines = new ArrayList<>();
        collection
                .definition()
                .forEach(each ->
                        lines.add("%s %s".formatted(each.what(), each.kind().text())));
        collection.fields().stream().limit(FIELDS).map(DiffDetails::field).forEach(lines::add);
        if (collection.fields().size() > FIELDS) {
            lines.add("and %s (--json names them)"
                    .formatted(Amounts.count(collection.fields().size() - FIELDS, "more field")));
        }
        if (collection.unexplained() > 0) {
            lines.add("%s changed again while they were compared; their fields are not counted"
                    .formatted(Amounts.count(collection.unexplained(), "document")));
        }
        collection.addedIds().forEach(id -> lines.add("+ " + shortened(id)));
        collection.removedIds().forEach(id -> lines.add("- " + shortened(id)));
        collection.changedSamples().forEach(sample -> lines.add(sample(sample)));
        if (!lines.isEmpty()) {
            lines.replaceAll(line -> "  " + line);
            lines.addFirst(collection.namespace() + ":");
        }
        return lines;
    }

    private static String field(FieldCount field) {
        String counts = Stream.of(
                        counted(field.changed(), "changed"),
                        counted(field.added(), "added"),
                        counted(field.removed(), "removed"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return "%s: %s".formatted(field.path(), counts);
    }

    private static String counted(long count, String how) {
        return count == 0 ? "" : "%s in %s".formatted(how, Amounts.count(count, "document"));
    }

    private static String sample(ChangedDocument sample) {
        return "~ %s %s".formatted(shortened(sample.id()), changes(sample.changes()));
    }

    /** Fields with what stood there before and after. */
    static String changes(DocumentChanges changes) {
        String shown = changes.fields().stream().map(DiffDetails::change).collect(Collectors.joining("; "));
        long more = changes.total() - changes.fields().size();
        return more == 0 ? shown : "%s; and %s".formatted(shown, Amounts.count(more, "more field"));
    }

    private static String change(FieldChange change) {
        return change.before().isEmpty() && change.after().isEmpty()
                ? change.path()
                : "%s %s -> %s"
                        .formatted(
                                change.path(),
                                change.before().orElse(NOTHING),
                                change.after().orElse(NOTHING));
    }

    private static String shortened(String id) {
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID) + "...";
    }
}
