package dev.nightkeep.local.demo;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A backup as it lies on the disk.
 *
 * @param folder that of the backup, which holds its manifest
 * @param files  how many there are below it
 * @param bytes  how large they are together
 */
record Kept(Path folder, int files, long bytes) {
    private static final String MANIFEST = "manifest.json";

    /** The newest full backup below the store: the names of backups begin with their time. A restore leaves others. */
    static Kept newestIn(Path store) {
        try (Stream<Path> all = Files.walk(store)) {
            return all.filter(file -> file.endsWith(MANIFEST))
                    .map(Path::getParent)
                    .filter(Kept::isFull)
                    .max(Comparator.comparing(folder -> String.valueOf(folder.getFileName())))
                    .map(Kept::of)
                    .orElseThrow(() -> new CorruptBackupException(
                            "There is no backup in %s".formatted(store), "Run the demo again with another --dir"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFull(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return BackupId.isId(name) && new BackupId(name).type() == BackupType.FULL;
    }

    private static Kept of(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new Kept(folder, files.size(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
