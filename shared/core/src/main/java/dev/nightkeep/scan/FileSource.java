package dev.nightkeep.scan;

import dev.nightkeep.salvage.DocumentSink;
import dev.nightkeep.salvage.FileDocuments;
import dev.nightkeep.salvage.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of this machine. It is opened for reading, and never through a symbolic link. */
record FileSource(SourceFacts facts, Path root, Path file, FileDocuments documents) implements ScanSource {
    @Override
    public ReadResult read(DocumentSink sink) throws IOException {
        requireBelowRoot();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return documents.read(FileNames.last(facts.name()), FileOrigin.of(facts.name()), in, sink);
        }
    }

    /** A folder on the way may have become a link since the tree was listed. */
    private void requireBelowRoot() throws IOException {
        if (!file.toRealPath().startsWith(root.toRealPath())) {
            throw new NoSuchFileException(facts.name(), null, "leads out of its root by now");
        }
    }
}
