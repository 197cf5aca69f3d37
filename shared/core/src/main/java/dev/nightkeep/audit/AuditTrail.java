package dev.nightkeep.audit;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.store.BackupStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the log, the newest entry first, page by page. Proves nothing: {@link VerifyAudit} does. Thread-safe. */
public final class AuditTrail {
    private final AuditChain chain;

    public AuditTrail(BackupStore store) {
        this.chain = new AuditChain(store);
    }

    /**
     * At most {@code limit} entries below the number {@code before}, or from the newest one on.
     *
     * @throws CorruptBackupException when an entry is missing or cannot be read
     */
    public List<ChainedRecord> newestFirst(Optional<Long> before, int limit) {
        long next = before.orElseGet(() -> newest() + 1) - 1;
        List<ChainedRecord> page = new ArrayList<>();
        for (; next > 0 && page.size() < limit; next--) {
            page.add(read(next));
        }
        return List.copyOf(page);
    }

    /** Others may have appended behind what the head knows. */
    private long newest() {
        long sequence = chain.known().sequence();
        while (chain.store().find(AuditChain.key(sequence + 1)).isPresent()) {
            sequence++;
        }
        return sequence;
    }

    private ChainedRecord read(long sequence) {
        byte[] json = chain.bytes(sequence)
                .orElseThrow(() -> new CorruptBackupException(
                        "Entry %d of the audit log is missing".formatted(sequence),
                        "Run 'nightkeep audit --verify', and find out who can delete in the store"));
        return new ChainedRecord(
                AuditChain.parse(sequence, json), AuditChain.tip(sequence, json).hash());
    }
}
