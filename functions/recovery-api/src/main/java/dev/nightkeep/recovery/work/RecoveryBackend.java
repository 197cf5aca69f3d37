package dev.nightkeep.recovery.work;

import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.target.DocumentTarget;

/** What the API works on. Implementations MUST be safe for use by many threads. */
public interface RecoveryBackend {
    /** The store; open as long as the API is. */
    BackupStore store();

    /** What seals new backups. */
    KeyRing sealing();

    /** What opens that backup, as far as this server has its key. */
    KeyRing opening(Manifest manifest);

    /** Whether there is a database to back up and to restore into. */
    boolean hasDatabase();

    /**
     * The database to read, to be closed by the caller.
     *
     * @throws dev.nightkeep.error.NightkeepException when there is none
     */
    DocumentSource openSource();

    /**
     * The database to write to, to be closed by the caller.
     *
     * @throws dev.nightkeep.error.NightkeepException when there is none
     */
    DocumentTarget openTarget();

    /** The database as people may see it: hosts and name, no credential; empty where there is none. */
    String databaseName();

    /** The name under which people know this machine. */
    String host();

    /** What reaches the store, its keys and the database on a command line, written for a shell; without credentials. */
    String reach();
}
