package dev.nightkeep.format;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.ObjectKey;
import java.util.Objects;
import java.util.Optional;

/**
 * One object of a backup.
 *
 * @param key       relative to the backup's folder
 * @param namespace the collection that it belongs to; empty for prelude, files and json
 * @param bytes     stored size, sealed where the backup is encrypted
 * @param sha256    of the stored bytes; absent where a store joined them out of pieces without sending them through us,
 *                  and where every part has its own instead
 * @param parts     how many parts it is made of
 * @param documents how many documents
 * @param rawBytes  decoded length
 * @param file      what is known of a host file; present for files only
 */
public record ObjectRecord(
        String key,
        ObjectKind kind,
        Optional<String> namespace,
        long bytes,
        Optional<Digest> sha256,
        long parts,
        long documents,
        long rawBytes,
        Optional<FileAttributes> file) {
    public ObjectRecord {
        ObjectKey.of(key);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sha256, "sha256");
        if (bytes < 0 || parts < 0 || documents < 0 || rawBytes < 0) {
            throw new IllegalArgumentException("negative number in object " + key);
        }
        if ((kind == ObjectKind.FILE) != file.isPresent()) {
            throw new IllegalArgumentException("attributes belong to files and to nothing else: " + key);
        }
    }
}
