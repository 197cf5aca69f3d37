package dev.nightkeep.agent.storage;

import dev.nightkeep.agent.config.StorageSettings;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is mounted on this host, as {@code /proc/self/mounts} has it (proc(5)). */
public final class Mounts {
    private static final Path STANDARD = Path.of("/proc/self/mounts");

    private final Path table;

    /** Those of this process. */
    public Mounts() {
        this(STANDARD);
    }

    Mounts(Path table) {
        this.table = table;
    }

    /**
     * The directory, where what it lies on is mounted.
     *
     * @throws StoreUnavailableException when it is not: it may be later
     */
    public Path require(StorageSettings.Mount mount) {
        List<Path> mounted = mounted();
        Optional<Path> there = mount.at()
                .map(at -> mounted.stream().filter(at::equals).findFirst())
                .orElseGet(() -> mounted.stream()
                        .filter(point ->
                                point.getNameCount() > 0 && mount.path().startsWith(point))
                        .findFirst());
        if (there.isEmpty() || !mount.path().startsWith(there.get())) {
            throw new StoreUnavailableException(
                    "Nothing is mounted %s, and backups are not written beneath it"
                            .formatted(
                                    mount.at().map(at -> "at " + at).orElse("above " + mount.path() + " but the root")),
                    "Mount it, and look why it was not: 'findmnt', 'systemctl list-units --type=mount'");
        }
        return mount.path();
    }

    private List<Path> mounted() {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.split(" ", -1))
                    .filter(fields -> fields.length > 1)
                    .map(fields -> Path.of(unescaped(fields[1])))
                    .toList();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "This host does not say what is mounted (%s)".formatted(table),
                    "Set storage.directory instead, and see to it that it is mounted",
                    e);
        }
    }

    /** Blanks, tabs, line ends and backslashes stand there in octal. */
    private static String unescaped(String field) {
        return field.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
