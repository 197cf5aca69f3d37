package dev.nightkeep.restore;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.RestoreNotFoundException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.Precondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The restores that a store knows, below {@code control/restores/<job>/<restore id>/}. Thread-safe. */
public final class RestoreRecords {
    private static final String ROOT = "control/restores/";
    private static final String RECORD = "/restore.json";
    private static final String UNMADE = "unmade.bits";
    private static final int MOST_BITS = 1 << 28;

    private final BackupStore store;

    public RestoreRecords(BackupStore store) {
        this.store = store;
    }

    /**
     * The rollback backup of a restore.
     *
     * @throws BackupNotFoundException when it is not there any more
     */
    public Manifest rollback(RestoreRecord restore) {
        try {
            return new BackupCatalog(store)
                    .find(restore.rollback().value(), Optional.of(restore.job()))
                    .manifest();
        } catch (BackupNotFoundException e) {
            throw new BackupNotFoundException(
                    "%s, the backup of what restore %s replaced, is gone, so it cannot be taken back"
                            .formatted(restore.rollback(), restore.id()),
                    "Look with 'nightkeep audit' who deleted it; an older backup may have what you need",
                    e);
        }
    }

    /** Puts the record in the place of any earlier one of the restore. A write without an answer that took place is one. */
    void write(RestoreRecord restore) {
        ObjectKey key = key(restore, RECORD);
        byte[] content = ControlJson.write(restore);
        try {
            store.write(key, content, Precondition.none());
        } catch (StoreUnavailableException e) {
            if (!stands(key, content, e)) {
                throw e;
            }
        }
    }

    private boolean stands(ObjectKey key, byte[] content, StoreUnavailableException unanswered) {
        try {
            return store.find(key).isPresent() && Arrays.equals(store.readAll(key, ControlJson.MAX_BYTES), content);
        } catch (StoreUnavailableException e) {
            unanswered.addSuppressed(e);
            return false;
        }
    }

    /** Keeps a document about a restore beside its record, and says where. */
    ObjectKey keep(RestoreRecord restore, String name, byte[] content) {
        ObjectKey key = key(restore, "/" + name);
        store.write(key, content, Precondition.none());
        return key;
    }

    /** Keeps the changes that a restore did not make, and gives the hash of what was kept; empty where it made all. */
    Optional<Digest> keep(RestoreRecord restore, UnmadeChanges unmade) {
        if (unmade.isEmpty()) {
            return Optional.empty();
        }
        byte[] bits = unmade.toBytes();
        keep(restore, UNMADE, bits);
        return Optional.of(Digest.of(bits, 0, bits.length));
    }

    /**
     * The changes that a restore did not make.
     *
     * @throws CorruptBackupException when they are not what was kept
     */
    UnmadeChanges unmade(RestoreRecord restore) {
        return restore.unmade()
                .map(stated -> UnmadeChanges.read(bits(restore, stated)))
                .orElseGet(UnmadeChanges::none);
    }

    private byte[] bits(RestoreRecord restore, Digest stated) {
        try {
            byte[] bits = store.readAll(key(restore, "/" + UNMADE), MOST_BITS);
            if (Digest.of(bits, 0, bits.length).equals(stated)) {
                return bits;
            }
            throw notKept(restore, Optional.empty());
        } catch (ObjectNotFoundException e) {
            throw notKept(restore, Optional.of(e));
        }
    }

    private static CorruptBackupException notKept(RestoreRecord restore, Optional<Exception> cause) {
        return new CorruptBackupException(
                "%s of restore %s is gone or is not what was written, so nobody knows which changes it did not make"
                        .formatted(UNMADE, restore.id()),
                "Find out what changed it; the rollback backup %s has what was replaced".formatted(restore.rollback()),
                cause.orElse(null));
    }

    private static ObjectKey key(RestoreRecord restore, String name) {
        return ObjectKey.of(ROOT + restore.job() + "/" + restore.id() + name);
    }

    /** The restores of a job, the latest first. */
    public List<RestoreRecord> of(JobName job) {
        return read(folders(ROOT + job + "/"));
    }

    /**
     * The restore of that id, whatever its job.
     *
     * @throws RestoreNotFoundException when the store does not know it
     */
    public RestoreRecord find(RestoreId id) {
        return folders(ROOT).stream()
                .map(job -> ObjectKey.of(job + id + RECORD))
                .filter(key -> store.find(key).isPresent())
                .findFirst()
                .map(this::read)
                .orElseThrow(() -> new RestoreNotFoundException(
                        "%s knows no restore %s".formatted(store.location(), id),
                        "Take the id that 'nightkeep restore' printed, and the store that it named"));
    }

    /**
     * What a restore did that is finished.
     *
     * @throws CorruptBackupException when it is not what was kept
     */
    public RestoreReport report(RestoreRecord restore) {
        ObjectKey key = reportOf(restore);
        return ControlJson.read(store.readAll(key, MOST_BITS), RestoreReport.class, key.value());
    }

    /** Where its report lies. */
    public ObjectKey reportOf(RestoreRecord restore) {
        return key(restore, "/report.json");
    }

    private List<RestoreRecord> read(List<String> folders) {
        List<RestoreRecord> records = new ArrayList<>();
        for (String folder : folders) {
            ObjectKey key = ObjectKey.of(folder.substring(0, folder.length() - 1) + RECORD);
            if (store.find(key).isPresent()) {
                records.add(read(key));
            }
        }
        records.sort(Comparator.comparing(RestoreRecord::id).reversed());
        return records;
    }

    private RestoreRecord read(ObjectKey key) {
        return ControlJson.read(store.readAll(key, ControlJson.MAX_BYTES), RestoreRecord.class, key.value());
    }

    private List<String> folders(String prefix) {
        List<String> folders = new ArrayList<>();
        Listing listing = Listing.folders(prefix);
        for (Optional<Listing> next = Optional.of(listing); next.isPresent(); ) {
            ObjectPage page = store.list(next.get());
            folders.addAll(page.folders());
            next = page.next().map(listing::startingAt);
        }
        return folders;
    }
}
