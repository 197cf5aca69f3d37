package dev.nightkeep.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.nightkeep.hash.Digest;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One entry as it is kept.
 *
 * @param sequence from 1, without gaps
 * @param id       random, so that no two entries are the same bytes
 * @param previous the SHA-256 of the object of the entry before; of no bytes at all for the first one
 */
@JsonPropertyOrder({"sequence", "time", "entry", "id", "previous"})
public record AuditRecord(long sequence, Instant time, AuditEntry entry, UUID id, Digest previous) {
    public AuditRecord {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(previous, "previous");
        if (sequence < 1) {
            throw new IllegalArgumentException("entry has sequence number " + sequence);
        }
    }
}
