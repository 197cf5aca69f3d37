package dev.nightkeep.restore;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.namespace.Namespace;
import java.util.Optional;

/** Reads the changes out of a rollback backup. */
final class ChangesVisitor implements ContentsVisitor {
    private final Namespace changes;
    private final ChangeSpool spool;

    ChangesVisitor(Namespace changes, ChangeSpool spool) {
        this.changes = changes;
        this.spool = spool;
    }

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        return Optional.of(collection.description().namespace())
                .filter(changes::equals)
                .map(found -> block -> block.forEach(record -> spool.add(ChangeRecord.read(RawFields.bytes(record)))));
    }

    @Override
    public void end(StoredCollection collection) {
        // everything was read
    }
}
