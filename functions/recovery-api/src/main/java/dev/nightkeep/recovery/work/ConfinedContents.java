package dev.nightkeep.recovery.work;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.StoredCollection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A backup that shows no collection which the request would write to another place than was said. A restore looks through
 * all of a backup before it writes, so it fails before that.
 */
final class ConfinedContents implements BackupContents {
    private final BackupContents contents;
    private final RestoreRequest request;
    private final CollectionMove move;

    ConfinedContents(BackupContents contents, RestoreRequest request, CollectionMove move) {
        this.contents = contents;
        this.request = request;
        this.move = move;
    }

    @Override
    public String name() {
        return contents.name();
    }

    @Override
    public boolean proven() {
        return contents.proven();
    }

    /** @throws ConfigurationException where something would be written elsewhere */
    @Override
    public void visit(ContentsVisitor visitor, int threads, Cancellation cancellation) {
        contents.visit(new Confined(visitor), threads, cancellation);
    }

    private void require(Namespace stored) {
        Namespace live = request.renames().stream()
                .map(rename -> rename.apply(stored))
                .filter(renamed -> !renamed.equals(stored))
                .findFirst()
                .orElse(stored);
        if (request.selection().includes(stored) && !move.allows(stored, live)) {
            throw new ConfigurationException(
                    "%s would be restored to %s, which is not the collection that was named".formatted(stored, live),
                    "Name both collections as database.collection");
        }
    }

    /** Looks at each collection before anybody else does. */
    private final class Confined implements ContentsVisitor {
        private final ContentsVisitor visitor;

        Confined(ContentsVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public Optional<BlockConsumer> begin(StoredCollection collection) {
            require(collection.description().namespace());
            return visitor.begin(collection);
        }

        @Override
        public void end(StoredCollection collection) {
            visitor.end(collection);
        }

        @Override
        public void file(FileAttributes file, InputStream content) throws IOException {
            visitor.file(file, content);
        }
    }
}
