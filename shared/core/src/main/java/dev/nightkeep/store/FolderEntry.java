package dev.nightkeep.store;

import java.nio.file.Path;

/**
 * A regular file or a folder in a folder.
 *
 * @param key what the keys of all objects in it start with: the key of a file, that of a folder with a {@code /}
 */
record FolderEntry(String key, Path file) implements Comparable<FolderEntry> {
    boolean isFolder() {
        return key.endsWith("/");
    }

    /** Sorted like this, entries lead to their objects in the order of keys, since no name has a {@code /}. */
    @Override
    public int compareTo(FolderEntry other) {
        return KeyOrder.UTF_8.compare(key, other.key);
    }
}
