package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.SourceDescription;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The one object that makes a folder a backup; written last. Stays small whatever the size of the backup.
 *
 * @param formatVersion {@value #FORMAT_VERSION}
 * @param encryption    the scheme that sealed the objects, {@code none} where none did
 * @param missing       the first of what was asked for and is not there
 * @param missingCount  how many are missing in all
 * @param tombstone     present once deletion has begun
 */
@JsonPropertyOrder({"formatVersion", "id", "job", "state"})
public record Manifest(
        int formatVersion,
        BackupId id,
        JobName job,
        BackupState state,
        DataFormat format,
        Compression compression,
        int level,
        String encryption,
        Instant started,
        Instant finished,
        Producer producer,
        SourceDescription source,
        Consistency consistency,
        Totals totals,
        PartIndexReference partIndex,
        List<MissingCollection> missing,
        long missingCount,
        Optional<Tombstone> tombstone) {
    /** The version that this program writes. */
    public static final int FORMAT_VERSION = 1;

    /** How many missing collections a manifest names. */
    public static final int MISSING_LIMIT = 100;

    public Manifest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(compression, "compression");
        Objects.requireNonNull(encryption, "encryption");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(finished, "finished");
        Objects.requireNonNull(producer, "producer");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(consistency, "consistency");
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(partIndex, "partIndex");
        missing = List.copyOf(missing);
        requireTruthful(Objects.requireNonNull(state, "state"), missing, missingCount);
    }

    private static void requireTruthful(BackupState state, List<MissingCollection> missing, long missingCount) {
        if (state != BackupState.SUCCEEDED && state != BackupState.PARTIAL) {
            throw new IllegalArgumentException("a run that ended as %s has no manifest".formatted(state));
        }
        if ((state == BackupState.PARTIAL) != (missingCount > 0) || missing.size() > missingCount) {
            throw new IllegalArgumentException("%s with %d missing".formatted(state, missingCount));
        }
    }

    /** The same backup, marked as being deleted. */
    public Manifest buried(Instant now) {
        return new Manifest(
                formatVersion,
                id,
                job,
                state,
                format,
                compression,
                level,
                encryption,
                started,
                finished,
                producer,
                source,
                consistency,
                totals,
                partIndex,
                missing,
                missingCount,
                Optional.of(new Tombstone(now)));
    }
}
