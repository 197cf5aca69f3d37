package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code list} shows. */
public final class BackupListing {
    private final Instant now;
    private final ZoneId zone;

    /** As seen at that moment by a reader in that zone. */
    public BackupListing(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Shows at most {@code limit} entries, all of them where it is 0, and says whether there are more. */
    public CommandResult result(List<CatalogEntry> found, int limit, String location) {
        boolean more = limit > 0 && found.size() > limit;
        List<CatalogEntry> shown = more ? found.subList(0, limit) : found;
        return new CommandResult(ExitCode.DONE, lines(shown, more, location), json(shown, more, location));
    }

    private List<String> lines(List<CatalogEntry> entries, boolean more, String location) {
        if (entries.isEmpty()) {
            return List.of("There are no such backups in %s.".formatted(location));
        }
        TextTable table =
                new TextTable("STARTED", ">AGE", "STATE", "TYPE", ">DOCUMENTS", ">SIZE", "ENCRYPTED", "JOB", "ID");
        entries.forEach(entry -> row(table, entry));
        List<String> lines = new ArrayList<>(table.lines());
        for (CatalogEntry entry : entries) {
            if (entry instanceof CatalogEntry.Unreadable unreadable) {
                lines.add("%s: %s"
                        .formatted(entry.layout().id(), unreadable.failure().userMessage()));
            }
        }
        if (more) {
            lines.add("There are older ones; --limit 0 lists all.");
        }
        return lines;
    }

    private void row(TextTable table, CatalogEntry entry) {
        switch (entry) {
            case CatalogEntry.Committed committed ->
                row(
                        table,
                        entry,
                        state(committed.manifest()),
                        Amounts.count(committed.manifest().totals().documents()),
                        Amounts.bytes(committed.manifest().totals().storedBytes()),
                        committed.manifest().isSealed() ? committed.manifest().encryption() : "no");
            case CatalogEntry.Unreadable unreadable -> row(table, entry, state(unreadable), "-", "-", "-");
        }
    }

    private void row(
            TextTable table, CatalogEntry entry, String state, String documents, String size, String encrypted) {
        BackupId id = entry.layout().id();
        table.row(
                Times.local(id.started(), zone),
                Times.age(id.started(), now),
                state,
                id.type().text(),
                documents,
                size,
                encrypted,
                entry.layout().job().value(),
                id.value());
    }

    private static String state(Manifest manifest) {
        return manifest.state() == BackupState.PARTIAL
                ? "PARTIAL, %s missing".formatted(Amounts.count(manifest.missingCount()))
                : manifest.state().name();
    }

    private static String state(CatalogEntry.Unreadable unreadable) {
        return unreadable.failure() instanceof UnsupportedFormatException ? "OF A NEWER VERSION" : "DAMAGED";
    }

    private static ObjectNode json(List<CatalogEntry> entries, boolean more, String location) {
        ObjectNode root = Json.object().put("location", location).put("more", more);
        ArrayNode backups = root.putArray("backups");
        entries.forEach(entry -> backups.add(json(entry)));
        return root;
    }

    private static ObjectNode json(CatalogEntry entry) {
        ObjectNode json = Json.object()
                .put("id", entry.layout().id().value())
                .put("job", entry.layout().job().value())
                .put("folder", entry.layout().folder().value());
        switch (entry) {
            case CatalogEntry.Committed committed ->
                json.put("state", committed.manifest().state().name()).set("manifest", Json.of(committed.manifest()));
            case CatalogEntry.Unreadable unreadable ->
                json.put("state", "UNREADABLE")
                        .set("error", Failure.of(unreadable.failure()).json().get("error"));
        }
        return json;
    }
}
