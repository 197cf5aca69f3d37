package dev.nightkeep.restore;

import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A backup that shows the documents of those collections alone that it is asked for. The question is put for each before
 * anybody else sees it, and may refuse the whole by an exception.
 */
public final class ChosenContents implements BackupContents {
    private final BackupContents contents;
    private final Predicate<Namespace> chosen;

    /** {@code chosen} is asked with the names that collections have in the backup, by any thread. */
    public ChosenContents(BackupContents contents, Predicate<Namespace> chosen) {
        this.contents = contents;
        this.chosen = chosen;
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
        contents.visit(new Choosing(visitor), threads, cancellation);
    }

    private final class Choosing implements ContentsVisitor {
        private final ContentsVisitor visitor;

        Choosing(ContentsVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public Optional<BlockConsumer> begin(StoredCollection collection) {
            return chosen.test(collection.description().namespace()) ? visitor.begin(collection) : Optional.empty();
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
