package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.restore.CollectionPreview;
import dev.nightkeep.restore.RestorePreview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a restore would do. */
public final class PreviewReport {
    private PreviewReport() {}

    /** The end of a dry run. */
    public static CommandResult of(RestorePreview preview, String target) {
        List<String> lines = new ArrayList<>(lines(preview, target));
        lines.add("Nothing was changed: this was a dry run.");
        ObjectNode json = Json.object();
        json.set("preview", json(preview, target));
        return new CommandResult(ExitCode.DONE, lines, json);
    }

    /** What is shown before anyone is asked. */
    public static List<String> lines(RestorePreview preview, String target) {
        TextTable table = new TextTable("COLLECTION", "IN TARGET", ">TO ADD", ">PRESENT", ">INDEXES");
        preview.collections().forEach(collection -> row(table, collection));
        List<String> lines = new ArrayList<>();
        lines.add("Restoring %s into %s:".formatted(preview.backup(), target));
        lines.addAll(table.lines());
        lines.add(sum(preview));
        return lines;
    }

    private static void row(TextTable table, CollectionPreview collection) {
        table.row(
                Names.of(collection.from(), collection.to()),
                collection.exists() ? "yes" : "new",
                Amounts.count(collection.toAdd()),
                Amounts.count(collection.present()),
                Amounts.count(collection.indexes()));
    }

    private static String sum(RestorePreview preview) {
        return "%s would be added, %s would be %s."
                .formatted(
                        Amounts.count(preview.toAdd(), "document"),
                        Amounts.count(preview.present()) + " present by their _id",
                        preview.strategy() == RestoreStrategy.SKIP_DUPLICATES
                                ? "left as they are"
                                : "compared with those of the backup");
    }

    private static ObjectNode json(RestorePreview preview, String target) {
        ObjectNode json = Json.object()
                .put("backup", preview.backup())
                .put("target", target)
                .put("strategy", preview.strategy().name().toLowerCase(Locale.ROOT))
                .put("toAdd", preview.toAdd())
                .put("present", preview.present());
        ArrayNode collections = json.putArray("collections");
        preview.collections()
                .forEach(collection -> collections
                        .addObject()
                        .put("from", collection.from().toString())
                        .put("to", collection.to().toString())
                        .put("exists", collection.exists())
                        .put("toAdd", collection.toAdd())
                        .put("present", collection.present())
                        .put("indexes", collection.indexes()));
        return json;
    }
}
