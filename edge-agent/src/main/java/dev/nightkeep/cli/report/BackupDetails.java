package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CollectionSummary;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.Facts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.Manifest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code show} shows. */
public final class BackupDetails {
    private final Instant now;
    private final ZoneId zone;

    /** As seen at that moment by a reader in that zone. */
    public BackupDetails(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Everything that is known of a backup. */
    public CommandResult result(CatalogEntry.Committed found, List<CollectionSummary> collections, StoreText store) {
        List<String> lines = new ArrayList<>();
        lines.add("Backup " + found.manifest().id());
        lines.addAll(facts(found, store));
        lines.addAll(collections(found.manifest(), collections));
        return new CommandResult(ExitCode.DONE, lines, json(found, collections, store));
    }

    private List<String> facts(CatalogEntry.Committed found, StoreText store) {
        Manifest manifest = found.manifest();
        return new Facts()
                .add("state", state(manifest))
                .add("missing", BackupFacts.missing(manifest))
                .add(
                        "job",
                        "%s, %s".formatted(manifest.job(), manifest.id().type().text()))
                .add(
                        "started",
                        "%s, %s ago"
                                .formatted(Times.zoned(manifest.started(), zone), Times.age(manifest.started(), now)))
                .add("took", BackupFacts.duration(manifest))
                .add(
                        "source",
                        "%s, %s"
                                .formatted(
                                        manifest.source().server(),
                                        manifest.source().topology()))
                .add("consistency", BackupFacts.consistency(manifest.consistency()))
                .add("documents", BackupFacts.documents(manifest.totals()))
                .add("size", BackupFacts.size(manifest.totals()))
                .add("format", format(manifest))
                .add("encrypted", manifest.isSealed() ? List.of(EncryptionText.of(manifest)) : List.of())
                .add("rekeyed from", rekeyedFrom(manifest))
                .add(
                        "written by",
                        "%s %s"
                                .formatted(
                                        manifest.producer().name(),
                                        manifest.producer().version()))
                .add("lies in", store.location() + "/" + found.layout().folder())
                .add("restore it", store.restoreCommand(manifest))
                .lines();
    }

    private static String state(Manifest manifest) {
        return manifest.state() == BackupState.PARTIAL
                ? "PARTIAL, %s missing".formatted(Amounts.count(manifest.missingCount(), "collection"))
                : manifest.state().name();
    }

    private static String format(Manifest manifest) {
        String level = manifest.compression() == Compression.NONE ? "" : " level " + manifest.level();
        String codec = manifest.compression() == Compression.NONE
                ? "uncompressed"
                : manifest.compression().text();
        String encryption = manifest.isSealed() ? "encrypted" : "not encrypted";
        return "%s, %s%s, %s".formatted(manifest.format().name().toLowerCase(Locale.ROOT), codec, level, encryption);
    }

    private static List<String> rekeyedFrom(Manifest manifest) {
        return manifest.rekeyedFrom().map(BackupId::value).stream().toList();
    }

    private static List<String> collections(Manifest manifest, List<CollectionSummary> collections) {
        if (manifest.format() == DataFormat.JSON) {
            return List.of("Its collections stand inside its one document.");
        }
        TextTable table = new TextTable("COLLECTION", ">DOCUMENTS", ">SIZE", ">STORED");
        for (CollectionSummary collection : collections) {
            table.row(
                    collection.namespace(),
                    collection.hasDocuments() ? Amounts.count(collection.documents()) : "view",
                    collection.hasDocuments() ? Amounts.bytes(collection.rawBytes()) : "-",
                    collection.hasDocuments() ? Amounts.bytes(collection.storedBytes()) : "-");
        }
        return table.lines();
    }

    private static ObjectNode json(CatalogEntry.Committed found, List<CollectionSummary> collections, StoreText store) {
        ObjectNode root = Json.object();
        root.set("backup", Json.of(found.manifest()));
        root.put("location", store.location() + "/" + found.layout().folder());
        root.put("restoreCommand", store.restoreCommand(found.manifest()));
        ArrayNode array = root.putArray("collections");
        collections.forEach(collection -> array.addObject()
                .put("namespace", collection.namespace())
                .put("view", !collection.hasDocuments())
                .put("documents", collection.documents())
                .put("rawBytes", collection.rawBytes())
                .put("storedBytes", collection.storedBytes()));
        return root;
    }
}
