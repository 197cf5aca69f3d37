package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.namespace.Namespace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Steps through the changes of one collection beside its documents. For one thread. */
final class ChangeCursor implements AutoCloseable {
    private final Namespace namespace;
    private final ChangeReader reader;
    private Optional<ChangeRecord> next;

    ChangeCursor(ChangeSpool spool, Namespace namespace) {
        this.namespace = namespace;
        this.reader = spool.changes(namespace);
        advance();
    }

    private void advance() {
        next = reader.next();
    }

    /** The changes to the documents {@code [from, until)}, by their numbers. */
    Map<Long, ChangeRecord> until(long until) {
        Map<Long, ChangeRecord> changes = new HashMap<>();
        while (next.isPresent() && next.get().at() < until) {
            changes.put(next.get().at(), next.get());
            advance();
        }
        return changes;
    }

    /** The next change that puts something in the place of something else. */
    ChangeRecord nextReplacing() {
        while (next.isPresent() && next.get().before().isEmpty()) {
            advance();
        }
        ChangeRecord change = next.orElseThrow(() -> new CorruptBackupException(
                "The rollback backup has more documents of %s than changes".formatted(namespace),
                "Verify the rollback backup, and find out what changed it"));
        advance();
        return change;
    }

    @Override
    public void close() {
        reader.close();
    }
}
