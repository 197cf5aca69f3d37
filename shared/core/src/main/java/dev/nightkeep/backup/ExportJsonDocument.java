package dev.nightkeep.backup;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.error.SourceUnavailableException;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.JsonChecksum;
import dev.nightkeep.format.JsonFraming;
import dev.nightkeep.format.JsonHeader;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.source.CollectionDescription;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/** Exports a plan as the one document of {@code format: json}: one collection after the other, each in parallel. */
final class ExportJsonDocument {
    private static final int FILE_PIECE = JsonFraming.BASE64_GROUP * 64 * 1024;

    private final ExportRun run;

    ExportJsonDocument(ExportRun run) {
        this.run = run;
    }

    void export() throws InterruptedException {
        BackupPlan plan = run.plan();
        String key = plan.layout()
                .jsonDocument(plan.request().compression(), run.keys().suffix());
        try (ObjectAssembly object = run.begin(key)) {
            JsonText text = new JsonText(run.pipeline(), object);
            text.add(JsonFraming.opening(header(plan)));
            Map<String, JsonChecksum> checksums = exportCollections(text);
            exportFiles(text);
            text.add(JsonFraming.closing(checksums));
            text.flush();
            run.tally().add(ObjectDescription.of(key, ObjectKind.JSON).as(object.complete()));
        }
    }

    private static JsonHeader header(BackupPlan plan) {
        return new JsonHeader(
                Manifest.FORMAT_VERSION,
                plan.layout().id(),
                plan.layout().job(),
                plan.started(),
                NightkeepVersion.producer(),
                plan.source());
    }

    private Map<String, JsonChecksum> exportCollections(JsonText text) {
        Map<String, JsonChecksum> checksums = new TreeMap<>();
        long written = 0;
        for (CollectionDescription collection : run.plan().inventory().collections()) {
            JsonCollectionExport export = new JsonCollectionExport(run, text, collection, written == 0);
            if (export.export()) {
                written++;
                export.checksum()
                        .ifPresent(
                                checksum -> checksums.put(collection.namespace().toString(), checksum));
            }
        }
        run.tally().addInside(written, run.plan().request().files().size());
        return checksums;
    }

    private void exportFiles(JsonText text) {
        text.add(JsonFraming.beginFilesystem());
        boolean first = true;
        for (HostFile file : run.plan().request().files()) {
            exportFile(text, file, first);
            first = false;
        }
    }

    private void exportFile(JsonText text, HostFile file, boolean first) {
        MessageDigest sha256 = Digest.sha256();
        long size = 0;
        text.add(JsonFraming.beginFile(file.attributes(), first));
        try (InputStream in = file.content().open()) {
            for (byte[] piece = in.readNBytes(FILE_PIECE); piece.length > 0; piece = in.readNBytes(FILE_PIECE)) {
                run.cancellation().check();
                sha256.update(piece);
                size += piece.length;
                text.add(JsonFraming.fileContent(ByteSpan.of(piece)));
            }
            file.content().missing().forEach(run.missing()::add);
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    "Reading %s broke off (%s)".formatted(file.content().name(), e.getMessage()),
                    "Check the file, or leave it out of --files",
                    e);
        }
        text.add(JsonFraming.endFile(size, Digest.of(sha256)));
    }
}
