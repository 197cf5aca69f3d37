package dev.nightkeep.audit;

import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.DescendingNames;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.util.Optional;
import java.util.regex.Pattern;

/** The objects of the log: one for each entry, and the head, which says how far the log went when it was written. */
final class AuditChain {
    /** What every entry's key begins with. */
    static final String ENTRIES = "control/audit/entries/";

    private static final ObjectKey HEAD = ObjectKey.of("control/audit/head.json");
    private static final int DIGITS = 12;
    private static final Pattern NAME = Pattern.compile("\\d{12}\\.json");

    /** An entry's texts are cut; nothing that we wrote is larger. */
    private static final int MAX_BYTES = 64 * 1024;

    private final BackupStore store;

    AuditChain(BackupStore store) {
        this.store = store;
    }

    BackupStore store() {
        return store;
    }

    static ObjectKey key(long sequence) {
        return ObjectKey.of("%s%012d.json".formatted(ENTRIES, sequence));
    }

    /** The number in the name of an entry; empty where it is no such name. */
    static Optional<Long> sequence(String name) {
        return NAME.matcher(name).matches() ? Optional.of(Long.valueOf(name.substring(0, DIGITS))) : Optional.empty();
    }

    /** The bytes of an entry, if it is there. */
    Optional<byte[]> bytes(long sequence) {
        try {
            return Optional.of(store.readAll(key(sequence), MAX_BYTES));
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        }
    }

    static AuditRecord parse(long sequence, byte[] json) {
        return ControlJson.read(json, AuditRecord.class, key(sequence).value());
    }

    static AuditTip tip(long sequence, byte[] json) {
        return new AuditTip(sequence, Digest.of(json, 0, json.length));
    }

    /** Whether the entry was written; false where one of that number was there already. */
    boolean write(AuditRecord record, byte[] json) {
        try {
            store.write(key(record.sequence()), json, Precondition.absent());
            return true;
        } catch (PreconditionFailedException e) {
            return false;
        }
    }

    Optional<AuditTip> head() {
        try {
            return Optional.of(
                    ControlJson.read(store.readAll(HEAD, ControlJson.MAX_BYTES), AuditTip.class, HEAD.value()));
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Moves the head on to the tip, unless it is there or further. */
    void advance(AuditTip tip) {
        boolean settled = false;
        while (!settled) {
            Optional<StoredObject> present = store.find(HEAD);
            settled = head().filter(head -> head.sequence() >= tip.sequence()).isPresent() || moved(present, tip);
        }
    }

    /** Ends: whoever loses this race finds the head further on than before. */
    private boolean moved(Optional<StoredObject> present, AuditTip tip) {
        Precondition asSeen =
                present.map(object -> Precondition.unchanged(object.version())).orElse(Precondition.absent());
        try {
            store.write(HEAD, ControlJson.write(tip), asSeen);
            return true;
        } catch (PreconditionFailedException e) {
            return false;
        }
    }

    /** The number of the newest entry that has a name, 0 where there is none: by few listings. */
    long lastListed() {
        DescendingNames names =
                new DescendingNames(store, ENTRIES, "", beginning -> beginning.length() < DIGITS ? "0123456789" : ".");
        while (names.hasNext()) {
            Optional<Long> sequence = sequence(names.next());
            if (sequence.isPresent()) {
                return sequence.get();
            }
        }
        return 0;
    }

    /** The newest entry of which the head knows; where there is no head, of those that are listed. */
    AuditTip known() {
        return head().orElseGet(() -> {
            long last = lastListed();
            return bytes(last).map(json -> tip(last, json)).orElse(AuditTip.NONE);
        });
    }
}
