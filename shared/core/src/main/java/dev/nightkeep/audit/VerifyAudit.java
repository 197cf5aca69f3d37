package dev.nightkeep.audit;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.StoredObject;
import java.util.Optional;

/**
 * Proves that no entry of the log is missing, altered, out of its order or put in, and that the newest ones are there.
 * What it cannot see: somebody who may overwrite and delete in the store and rewrites every entry from some place on,
 * the head included. Against that help a tip that was noted elsewhere, and a store whose objects cannot be overwritten.
 * Reads every entry, one at a time. Thread-safe.
 */
public final class VerifyAudit {
    private final AuditChain chain;

    public VerifyAudit(BackupStore store) {
        this.chain = new AuditChain(store);
    }

    /**
     * Goes through the log until something is wrong.
     *
     * @param noted a tip that was noted elsewhere
     */
    public AuditVerification verify(Optional<AuditTip> noted) {
        try {
            // First, so that it is never ahead of entries that are appended meanwhile.
            Optional<AuditTip> head = chain.head();
            AuditWalk walk = new AuditWalk(chain, head, noted);
            Optional<Listing> next = Optional.of(Listing.objects(AuditChain.ENTRIES));
            while (next.isPresent() && walk.sound()) {
                Listing listing = next.get();
                ObjectPage page = chain.store().list(listing);
                page.objects().stream()
                        .map(VerifyAudit::name)
                        .takeWhile(name -> walk.sound())
                        .forEach(walk::visit);
                next = page.next().map(listing::startingAt);
            }
            return walk.end(chain.head().isPresent());
        } catch (CorruptBackupException e) {
            return new AuditVerification(0, AuditTip.NONE, Optional.of(new AuditFinding(0, e.failed())));
        }
    }

    private static String name(StoredObject object) {
        return object.key().value().substring(AuditChain.ENTRIES.length());
    }
}
