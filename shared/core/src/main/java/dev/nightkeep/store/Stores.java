package dev.nightkeep.store;

import java.nio.file.Path;

/** Opens the stores that need nothing but this machine. */
public final class Stores {
    private Stores() {}

    /** Backups below a folder, which is created by the first write. */
    public static BackupStore directory(Path root) {
        return new DirectoryStore(root);
    }
}
