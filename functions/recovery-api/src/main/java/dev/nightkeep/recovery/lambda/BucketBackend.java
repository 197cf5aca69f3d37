package dev.nightkeep.recovery.lambda;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.recovery.work.RecoveryBackend;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.target.DocumentTarget;

/** The bucket of an installation. Its databases are reached by the workflows alone, which have their secrets. */
final class BucketBackend implements RecoveryBackend {
    private final BackupStore store;

    BucketBackend(BackupStore store) {
        this.store = store;
    }

    @Override
    public BackupStore store() {
        return store;
    }

    /** The bucket encrypts what lies in it; nothing is sealed before. */
    @Override
    public KeyRing sealing() {
        return new NoEncryption();
    }

    @Override
    public KeyRing opening(Manifest manifest) {
        return new NoEncryption();
    }

    @Override
    public boolean hasDatabase() {
        return true;
    }

    @Override
    public DocumentSource openSource() {
        throw notHere();
    }

    @Override
    public DocumentTarget openTarget() {
        throw notHere();
    }

    private static ConfigurationException notHere() {
        return new ConfigurationException(
                "The recovery API itself reaches no database", "Leave that to the workflows that it starts");
    }

    @Override
    public String databaseName() {
        return "";
    }

    @Override
    public String host() {
        return "AWS Lambda";
    }

    @Override
    public String reach() {
        return "--from " + store.location();
    }
}
