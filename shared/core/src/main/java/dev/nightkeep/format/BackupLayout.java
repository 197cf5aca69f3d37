package dev.nightkeep.format;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.store.ObjectKey;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where the objects of one backup lie. Relative names are relative to {@link #folder()}. */
public record BackupLayout(JobName job, BackupId id) {
    /** The name that makes a folder a backup. */
    public static final String MANIFEST = "manifest.json";

    /** The part index; always gzip, whatever the parts' own compression is. */
    public static final String PART_INDEX = "parts.jsonl.gz";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

    /** {@code <job>/<yyyy-MM-dd>/<id>}. */
    public ObjectKey folder() {
        return ObjectKey.of("%s/%s/%s".formatted(job, id.day(), id));
    }

    public ObjectKey manifest() {
        return key(MANIFEST);
    }

    /** The full key of a relative name. */
    public ObjectKey key(String relative) {
        return folder().resolve(relative);
    }

    /** {@code dump/<db>/<coll>.bson} and suffixes. */
    public static String documents(Namespace data, Compression compression, String sealSuffix) {
        return dumpFile(data, ".bson", compression.suffix() + sealSuffix);
    }

    /** {@code dump/<db>/<coll>.metadata.json} and suffixes. */
    public static String metadata(Namespace namespace, Compression compression, String sealSuffix) {
        return dumpFile(namespace, ".metadata.json", compression.suffix() + sealSuffix);
    }

    private static String dumpFile(Namespace namespace, String ending, String suffixes) {
        int longer = Math.max(0, suffixes.length() - Compression.GZIP.suffix().length());
        String name = DumpNames.escape(namespace.collection(), DumpNames.MAX_LENGTH - longer);
        return "dump/%s/%s%s%s".formatted(namespace.database(), name, ending, suffixes);
    }

    /** {@code dump/prelude.json} and suffixes. */
    public static String prelude(Compression compression, String sealSuffix) {
        return "dump/prelude.json" + compression.suffix() + sealSuffix;
    }

    /** {@code files/<path>} and suffixes. */
    public static String file(String path, Compression compression, String sealSuffix) {
        return "files/" + path + compression.suffix() + sealSuffix;
    }

    /** {@code <job>-backup-<yyyy-MM-dd-HHmmss>.json} and suffixes. */
    public String jsonDocument(Compression compression, String sealSuffix) {
        return "%s-backup-%s.json%s%s".formatted(job, MINUTE.format(id.started()), compression.suffix(), sealSuffix);
    }
}
