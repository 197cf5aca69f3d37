package dev.nightkeep.recovery;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.recovery.work.RecoveryBackend;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.InMemoryTarget;

/** A store and a database in memory. */
final class TestBackend implements RecoveryBackend {
    final InMemorySource source = new InMemorySource();
    final InMemoryTarget target = new InMemoryTarget();
    private final BackupStore store;
    private volatile boolean database = true;
    private volatile KeyRing sealing = new NoEncryption();
    private volatile KeyRing opening = new NoEncryption();

    TestBackend(BackupStore store) {
        this.store = store;
    }

    void withoutDatabase() {
        database = false;
    }

    /** Seals from now on with these keys. */
    void seal(KeyRing keys) {
        sealing = keys;
    }

    /** Opens from now on with these keys what is sealed. */
    void open(KeyRing keys) {
        opening = keys;
    }

    @Override
    public BackupStore store() {
        return store;
    }

    @Override
    public KeyRing sealing() {
        return sealing;
    }

    @Override
    public KeyRing opening(Manifest manifest) {
        return manifest.isSealed() ? opening : new NoEncryption();
    }

    @Override
    public boolean hasDatabase() {
        return database;
    }

    @Override
    public DocumentSource openSource() {
        requireDatabase();
        return source;
    }

    @Override
    public DocumentTarget openTarget() {
        requireDatabase();
        return target;
    }

    @Override
    public String databaseName() {
        return "memory";
    }

    private void requireDatabase() {
        if (!database) {
            throw new ConfigurationException("There is no database", "Name one");
        }
    }

    @Override
    public String host() {
        return "test";
    }

    @Override
    public String reach() {
        return "--from 'my store' --uri-env MONGO_URI";
    }
}
