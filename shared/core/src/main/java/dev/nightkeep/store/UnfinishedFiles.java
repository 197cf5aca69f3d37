package dev.nightkeep.store;

import dev.nightkeep.time.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that writers fill before they become objects: {@code .nightkeep/unfinished/<key>/<millis>-<uuid>}. */
final class UnfinishedFiles {
    private static final Pattern FILE = Pattern.compile("(?<key>.+)/(?<handle>(?<millis>\\d{1,15})-[0-9a-f-]{36})");

    private final Path folder;
    private final FolderReader folders;
    private final RootLock lock;
    private final Clock clock;

    UnfinishedFiles(StoreRoot root, RootLock lock, Clock clock) {
        this.folder = root.own().resolve("unfinished");
        this.folders = new FolderReader(root);
        this.lock = lock;
        this.clock = clock;
    }

    /** A new file, open for writing. */
    UnfinishedFile create(ObjectKey key) throws IOException {
        String handle = "%d-%s".formatted(clock.now().toEpochMilli(), UUID.randomUUID());
        Path parent = folder.resolve(key.value());
        return lock.holding(() -> {
            PrivateFiles.createFolders(parent);
            Path file = parent.resolve(handle);
            return new UnfinishedFile(key, folder, file, PrivateFiles.create(file));
        });
    }

    /** Removes the file where it still is. */
    void remove(Path file) throws IOException {
        if (Files.exists(file)) {
            lock.holding(() -> {
                Files.deleteIfExists(file);
                return PrivateFiles.removeEmptied(Objects.requireNonNull(file.getParent()), folder);
            });
        }
    }

    /** Removes what a killed process left. */
    void discard(UnfinishedWrite write) throws IOException {
        String name = write.key() + "/" + write.handle();
        if (FILE.matcher(name).matches()) {
            remove(folder.resolve(name));
        }
    }

    List<UnfinishedWrite> list(String prefix) throws IOException {
        List<UnfinishedWrite> found = new ArrayList<>();
        collect("", folder, prefix, found);
        return List.copyOf(found);
    }

    private void collect(String base, Path from, String prefix, List<UnfinishedWrite> found) throws IOException {
        for (FolderEntry entry : folders.read(base, from, key -> true)) {
            Matcher file = FILE.matcher(entry.key());
            if (entry.isFolder()) {
                collect(entry.key(), entry.file(), prefix, found);
            } else if (file.matches() && file.group("key").startsWith(prefix)) {
                found.add(new UnfinishedWrite(
                        ObjectKey.of(file.group("key")),
                        file.group("handle"),
                        Instant.ofEpochMilli(Long.parseLong(file.group("millis")))));
            }
        }
    }
}
