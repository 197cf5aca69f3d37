package dev.nightkeep.cli.command;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of one backup of ours, {@code <store>/<job>/<day>/<id>}, named by its path. */
record OwnFolder(Path store, JobName job, BackupId id) {
    private static final int DEPTH = 3;

    /**
     * The folder at the path, if it has a manifest.
     *
     * @throws ConfigurationException when it has one and does not lie in a store
     */
    static Optional<OwnFolder> at(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve(BackupLayout.MANIFEST))) {
            return Optional.empty();
        }
        try {
            int names = folder.getNameCount();
            JobName job = new JobName(folder.getName(names - DEPTH).toString());
            BackupId id = new BackupId(folder.getName(names - 1).toString());
            Path store = folder.resolve("../../..").normalize();
            requireInStore(
                    folder, store.resolve(new BackupLayout(job, id).folder().value()));
            return Optional.of(new OwnFolder(store, job, id));
        } catch (IllegalArgumentException e) {
            throw misplaced(folder, e);
        }
    }

    private static void requireInStore(Path folder, Path expected) {
        if (!folder.equals(expected)) {
            throw misplaced(folder, null);
        }
    }

    private static ConfigurationException misplaced(Path folder, @Nullable IllegalArgumentException cause) {
        return new ConfigurationException(
                "%s is a backup, but does not lie in a store as <job>/<day>/<id>".formatted(folder),
                "Put it back there, or name its folder 'dump': that is a plain mongodump directory",
                cause);
    }
}
