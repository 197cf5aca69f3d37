package dev.nightkeep.cli.wiring;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.BsonFile;
import dev.nightkeep.restore.LocalContents;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens backups that lie at a path rather than in a store. */
public final class BackupFiles {
    private static final Pattern BSON = Pattern.compile(".+\\.bson(\\.[a-z]+)?");

    private BackupFiles() {}

    /**
     * What lies at the path.
     *
     * @param namespace what the documents of a single {@code .bson} file are called, where its path does not say
     * @throws ConfigurationException when it is nothing that can be read as a backup
     */
    public static BackupContents open(Path path, Optional<Namespace> namespace, ProgressListener progress) {
        return namespace
                .<BackupContents>map(name -> new BsonFile(requireBson(path), name))
                .orElseGet(() -> LocalContents.open(path, progress));
    }

    private static Path requireBson(Path path) {
        if (!BSON.matcher(String.valueOf(path.getFileName())).matches()) {
            throw new ConfigurationException(
                    "--ns names the collection of a single .bson file, and %s is none".formatted(path),
                    "Leave it out; --ns-from and --ns-to rename collections");
        }
        return path;
    }
}
