package dev.nightkeep.files;

import dev.nightkeep.source.MissingCollection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file as it lies on the disk. */
record StoredFile(Path path) implements FileContent {
    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public List<MissingCollection> missing() {
        return List.of();
    }
}
