package dev.nightkeep.files;

import dev.nightkeep.format.FileAttributes;
import java.nio.file.Path;

/** A file of this host that is kept in a backup. */
public record HostFile(FileContent content, FileAttributes attributes) {
    /** The file at that path. */
    public HostFile(Path source, FileAttributes attributes) {
        this(new StoredFile(source), attributes);
    }
}
