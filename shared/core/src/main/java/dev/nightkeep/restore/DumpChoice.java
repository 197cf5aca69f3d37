package dev.nightkeep.restore;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.namespace.Namespace;

/**
 * What of a dump is read. What is not wanted is passed over without being fetched, and nothing is proven of it. Stateless
 * implementations are safe for use by many threads.
 */
public interface DumpChoice {
    /** Everything. */
    DumpChoice EVERYTHING = new DumpChoice() {
        @Override
        public boolean wants(Namespace collection) {
            return true;
        }

        @Override
        public boolean wants(StoredCollection collection, PartRecord part) {
            return true;
        }
    };

    /** Whether anything of the collection of that name is wanted; the visitor is shown no other. */
    boolean wants(Namespace collection);

    /** Whether documents of the part are wanted. Parts of encrypted backups cannot be had alone, and all are shown. */
    boolean wants(StoredCollection collection, PartRecord part);
}
