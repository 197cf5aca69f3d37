package dev.nightkeep.agent.storage;

import dev.nightkeep.agent.config.StorageSettings;
import dev.nightkeep.cli.options.StoreAddress;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.store.BackupStore;

/** Opens the store that a configuration names. Thread-safe. */
public final class OpenStorage {
    private final Backends backends;
    private final Mounts mounts;

    public OpenStorage(Backends backends, Mounts mounts) {
        this.backends = backends;
        this.mounts = mounts;
    }

    /**
     * The store, to be closed by the caller.
     *
     * @throws dev.nightkeep.error.StoreUnavailableException when it is on a mount that is not there
     */
    public BackupStore open(StorageSettings storage) {
        return backends.storeForWriting(address(storage));
    }

    /** Where it is; a mount is looked for. */
    public StoreAddress address(StorageSettings storage) {
        return switch (storage) {
            case StorageSettings.Directory directory -> new StoreAddress.Directory(directory.path());
            case StorageSettings.Mount mount -> new StoreAddress.Directory(mounts.require(mount));
            case StorageSettings.Bucket bucket ->
                new StoreAddress.Bucket(bucket.location(), bucket.endpoint(), bucket.region());
        };
    }
}
