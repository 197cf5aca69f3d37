package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
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
 * @param sealedFor     the public names of the keys of which any one opens the objects; absent where none is needed
 * @param rekeyedFrom   the backup whose objects these are, encrypted anew; absent where a run wrote them
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
        Optional<List<String>> sealedFor,
        Optional<BackupId> rekeyedFrom,
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
        sealedFor = sealedFor.map(List::copyOf);
        requireKeys(encryption, sealedFor);
        missing = List.copyOf(missing);
        requireTruthful(Objects.requireNonNull(state, "state"), missing, missingCount);
    }

    private static void requireKeys(String encryption, Optional<List<String>> sealedFor) {
        if (encryption.equals(NoEncryption.SCHEME) && sealedFor.isPresent()) {
            throw new IllegalArgumentException("keys are named, and nothing is encrypted");
        }
    }

    /** Whether the objects are encrypted. */
    @JsonIgnore
    public boolean isSealed() {
        return !encryption.equals(NoEncryption.SCHEME);
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
                sealedFor,
                rekeyedFrom,
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

    /** The manifest of a copy that is sealed with other keys; what it says of the run and of its source stays. */
    public Manifest rekeyed(BackupId copy, KeyRing keys, long storedBytes, PartIndexReference index) {
        return new Manifest(
                formatVersion,
                copy,
                job,
                state,
                format,
                compression,
                level,
                keys.scheme(),
                keys.seals() ? Optional.of(keys.keyIds()) : Optional.empty(),
                Optional.of(id),
                started,
                finished,
                producer,
                source,
                consistency,
                totals.storedAs(storedBytes),
                index,
                missing,
                missingCount,
                Optional.empty());
    }
}
