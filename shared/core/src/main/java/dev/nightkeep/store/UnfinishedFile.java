package dev.nightkeep.store;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that is being filled.
 *
 * @param area the folder in which all unfinished files lie
 */
record UnfinishedFile(ObjectKey key, Path area, Path file, FileChannel channel) {
    /** Removes the folders that were made for the file, unless others use them. The lock must be held. */
    void removeFolders() {
        PrivateFiles.removeEmptied(Objects.requireNonNull(file.getParent()), area);
    }
}
