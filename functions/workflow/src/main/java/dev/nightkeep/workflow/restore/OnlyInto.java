package dev.nightkeep.workflow.restore;

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
final class OnlyInto implements BackupContents {
    private final BackupContents contents;
    private final RestoreRequest request;
    private final String only;

    /** {@code only} is a collection's name, with its database or without: then it is that of the collection restored. */
    OnlyInto(BackupContents contents, RestoreRequest request, String only) {
        this.contents = contents;
        this.request = request;
        this.only = only;
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
                .filter(rename -> rename.matches(stored))
                .map(rename -> rename.apply(stored))
                .findFirst()
                .orElse(stored);
        boolean allowed = live.toString().equals(only)
                || (live.database().equals(stored.database())
                        && live.collection().equals(only));
        if (request.selection().includes(stored) && !allowed) {
            throw new ConfigurationException(
                    "%s would be restored to %s, and only %s may be written to".formatted(stored, live, only),
                    "Correct 'collections', 'renames' or 'onlyInto'");
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
