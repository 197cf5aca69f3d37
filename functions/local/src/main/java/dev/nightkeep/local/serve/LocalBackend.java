package dev.nightkeep.local.serve;

import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.recovery.work.RecoveryBackend;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.target.DocumentTarget;
import java.util.Optional;

/** What the command line named. */
final class LocalBackend implements RecoveryBackend {
    private final Backends backends;
    private final BackupStore store;
    private final KeyRing keys;
    private final Optional<String> connection;
    private final String host;
    private final String reach;

    LocalBackend(
            Backends backends,
            BackupStore store,
            KeyRing keys,
            Optional<String> connection,
            String host,
            String reach) {
        this.backends = backends;
        this.store = store;
        this.keys = keys;
        this.connection = connection;
        this.host = host;
        this.reach = reach;
    }

    @Override
    public BackupStore store() {
        return store;
    }

    @Override
    public KeyRing sealing() {
        return keys;
    }

    @Override
    public KeyRing opening(Manifest manifest) {
        return manifest.isSealed() ? keys : new NoEncryption();
    }

    @Override
    public boolean hasDatabase() {
        return connection.isPresent();
    }

    @Override
    public DocumentSource openSource() {
        return backends.source(requireConnection());
    }

    @Override
    public DocumentTarget openTarget() {
        return backends.target(requireConnection());
    }

    @Override
    public String databaseName() {
        return connection.map(backends::displayed).orElse("");
    }

    private String requireConnection() {
        return connection.orElseThrow(() -> new ConfigurationException(
                "No database was named to this server", "Start it again with --uri-env or --uri-file"));
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public String reach() {
        return reach;
    }
}
