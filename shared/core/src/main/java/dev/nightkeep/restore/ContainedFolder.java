package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder whose links lead nowhere but into itself. */
final class ContainedFolder {
    private final Path root;

    /**
     * A folder.
     *
     * @throws ConfigurationException when there is none
     */
    ContainedFolder(Path root) {
        try {
            this.root = root.toRealPath();
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    /**
     * What is in a folder below this one, by name.
     *
     * @throws CorruptBackupException when a link leads out
     */
    List<Path> entries(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> entries = listed.sorted().toList();
            for (Path entry : entries) {
                requireInside(entry);
            }
            return entries;
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private void requireInside(Path entry) throws IOException {
        if (!entry.toRealPath().startsWith(root)) {
            throw new CorruptBackupException(
                    "%s is a link that leads out of the dump".formatted(entry),
                    "Do not trust this dump; find out who made the link");
        }
    }

    private static ConfigurationException unreadable(Path folder, IOException e) {
        return new ConfigurationException(
                "%s cannot be read as a folder (%s)"
                        .formatted(folder, e.getClass().getSimpleName()),
                "Check the name and the rights",
                e);
    }
}
