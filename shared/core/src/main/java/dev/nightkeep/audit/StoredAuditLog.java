package dev.nightkeep.audit;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The log below {@code control/audit/} of a store. Entries are never rewritten: each is written under the next number,
 * only where none is, and holds the hash of the one before. Of many that append at once, in whatever processes, each
 * gets a number of its own.
 */
public final class StoredAuditLog implements AuditLog {
    /** Every lost race is another's entry; so many in a row mean a store that does not keep its contract. */
    private static final int ATTEMPTS = 1000;

    private final AuditChain chain;
    private final Clock clock;
    private final ReentrantLock appending = new ReentrantLock(); // saves threads of one process the races

    public StoredAuditLog(BackupStore store, Clock clock) {
        this.chain = new AuditChain(store);
        this.clock = clock;
    }

    @Override
    public AuditRecord append(AuditEntry entry) {
        appending.lock();
        try {
            return written(entry);
        } finally {
            appending.unlock();
        }
    }

    private AuditRecord written(AuditEntry entry) {
        UUID id = UUID.randomUUID();
        AuditTip tip = chain.known();
        for (int i = 0; i < ATTEMPTS; i++) {
            AuditRecord record = new AuditRecord(
                    tip.sequence() + 1, clock.now().truncatedTo(ChronoUnit.MILLIS), entry, id, tip.hash());
            byte[] json = ControlJson.write(record);
            AuditTip own = AuditChain.tip(record.sequence(), json);
            AuditTip there = chain.write(record, json) ? own : present(record.sequence());
            if (there.equals(own)) { // also where the write arrived although its answer did not
                settle(own);
                return record;
            }
            tip = there;
        }
        throw unsettled();
    }

    private AuditTip present(long sequence) {
        return chain.bytes(sequence).map(json -> AuditChain.tip(sequence, json)).orElseThrow(StoredAuditLog::unsettled);
    }

    private static StoreUnavailableException unsettled() {
        return new StoreUnavailableException(
                "The audit log did not take an entry, because its end kept changing",
                "Try again; if it stays so, use a store that supports conditional writes");
    }

    private void settle(AuditTip tip) {
        try {
            chain.advance(tip);
        } catch (NightkeepException e) {
            // The entry stands, which is what was asked for. The next one to append moves the head.
            return;
        }
    }
}
