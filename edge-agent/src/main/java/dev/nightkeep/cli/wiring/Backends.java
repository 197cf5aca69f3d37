package dev.nightkeep.cli.wiring;

import dev.nightkeep.aws.S3Location;
import dev.nightkeep.aws.S3StoreSettings;
import dev.nightkeep.aws.S3Stores;
import dev.nightkeep.cli.options.StoreAddress;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.mongo.MongoConnection;
import dev.nightkeep.mongo.MongoUri;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Stores;
import dev.nightkeep.target.DocumentTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens what commands work on. The one place of this program that knows which implementation stands behind a port. */
public final class Backends {
    private final Map<String, String> variables;

    /** With the variables of the environment, in which an endpoint of S3 may be named. */
    public Backends(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** A database to read. Nothing that is wrong with the connection string is repeated. */
    public DocumentSource source(String connection) {
        return MongoConnection.open(MongoUri.parse(connection)).source();
    }

    /** A database to write to. Nothing that is wrong with the connection string is repeated. */
    public DocumentTarget target(String connection) {
        return MongoConnection.open(MongoUri.parse(connection)).target();
    }

    /** The database that a connection string names, which users authenticate against. It limits nothing. */
    public Optional<String> database(String connection) {
        return MongoUri.parse(connection).database();
    }

    /** The hosts of a connection string: what of it may be shown. */
    public String displayed(String connection) {
        return MongoUri.parse(connection).display();
    }

    /** A store to write backups to; a directory is made when it is not there. */
    public BackupStore storeForWriting(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Directory directory -> Stores.directory(directory.folder());
            case StoreAddress.Bucket bucket -> S3Stores.openForWriting(settings(bucket));
        };
    }

    /**
     * A store that has backups.
     *
     * @throws ConfigurationException when there is no such directory or bucket
     */
    public BackupStore store(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Directory directory -> Stores.directory(requireThere(directory.folder()));
            case StoreAddress.Bucket bucket -> S3Stores.open(settings(bucket));
        };
    }

    /** The store, unless it is a directory that is not there. */
    public Optional<BackupStore> storeIfThere(StoreAddress address) {
        boolean missing = address instanceof StoreAddress.Directory directory && !Files.isDirectory(directory.folder());
        return missing ? Optional.empty() : Optional.of(store(address));
    }

    private static Path requireThere(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    "There is no directory %s".formatted(folder), "Correct --from, or make a backup there first");
        }
        return folder;
    }

    private S3StoreSettings settings(StoreAddress.Bucket bucket) {
        S3StoreSettings located = S3StoreSettings.of(S3Location.parse(bucket.location()));
        S3StoreSettings addressed =
                bucket.endpoint().map(located::withEndpoint).orElse(located).withEnvironment(variables);
        return bucket.region().map(addressed::withRegion).orElse(addressed);
    }
}
