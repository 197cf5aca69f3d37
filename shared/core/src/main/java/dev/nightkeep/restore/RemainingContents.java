package dev.nightkeep.restore;

import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** A backup without the collections that a restore has finished: their documents are not read again. */
final class RemainingContents implements BackupContents {
    private final BackupContents contents;
    private final Set<Namespace> finished;

    RemainingContents(BackupContents contents, Set<Namespace> finished) {
        this.contents = contents;
        this.finished = Set.copyOf(finished);
    }

    @Override
    public String name() {
        return contents.name();
    }

    @Override
    public boolean proven() {
        return contents.proven();
    }

    @Override
    public void visit(ContentsVisitor visitor, int threads, Cancellation cancellation) {
        contents.visit(new Remaining(visitor), threads, cancellation);
    }

    /** Passes over what is finished. */
    private final class Remaining implements ContentsVisitor {
        private final ContentsVisitor visitor;

        Remaining(ContentsVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public Optional<BlockConsumer> begin(StoredCollection collection) {
            return finished.contains(collection.description().namespace())
                    ? Optional.empty()
                    : visitor.begin(collection);
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
