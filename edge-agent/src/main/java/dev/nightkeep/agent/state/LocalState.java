package dev.nightkeep.agent.state;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A folder of this host with what it remembers between runs. What cannot be read counts as not there, so that a job is run
 * rather than not. Each file is written aside and renamed.
 */
public final class LocalState {
    private final Path folder;
    private final Consumer<String> notices;

    private LocalState(Path folder, Consumer<String> notices) {
        this.folder = folder;
        this.notices = notices;
    }

    /**
     * The folder, made where it is not there.
     *
     * @throws ConfigurationException when it cannot be made or written
     */
    public static LocalState in(Path folder, Consumer<String> notices) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                restrict(folder);
            }
            return new LocalState(folder, notices);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Where it is where nothing was set: what systemd gives, else what the XDG Base Directory Specification says. */
    public static Path standardFolder(Map<String, String> variables) {
        String home = variables.getOrDefault("HOME", System.getProperty("user.home", "."));
        return Optional.ofNullable(variables.get("STATE_DIRECTORY"))
                .map(list -> Path.of(list.split(":", -1)[0]))
                .orElseGet(() -> Path.of(variables.getOrDefault("XDG_STATE_HOME", home + "/.local/state"))
                        .resolve("nightkeep"));
    }

    /** What is remembered of a job. */
    public JobNotes notes(JobName job) {
        return read("jobs/%s.json".formatted(job), JobNotes.class).orElse(JobNotes.NONE);
    }

    /** Remembers it. */
    public void remember(JobName job, JobNotes notes) {
        write("jobs/%s.json".formatted(job), notes);
    }

    /** A record of any kind under a relative name; empty where there is none that can be read. */
    public <T> Optional<T> read(String name, Class<T> type) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ControlJson.read(Files.readAllBytes(file), type, file.toString()));
        } catch (IOException | CorruptBackupException e) {
            notices.accept("%s cannot be read, and counts as not there".formatted(file));
            return Optional.empty();
        }
    }

    /** Keeps a record under a relative name. */
    public void write(String name, Object value) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(aside, ControlJson.write(value));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** A folder of that name, which only this user can read. */
    public Path folder(String name) {
        Path below = folder.resolve(name);
        try {
            Files.createDirectories(below);
            restrict(below);
            return below;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static void restrict(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static ConfigurationException unusable(Path folder, IOException cause) {
        return new ConfigurationException(
                "The state of the agent cannot be kept in %s (%s)".formatted(folder, cause.getMessage()),
                "Set state to a folder that this user can write, or make room there",
                cause);
    }
}
