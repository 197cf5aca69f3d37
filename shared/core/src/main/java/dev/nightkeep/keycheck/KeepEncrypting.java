package dev.nightkeep.keycheck;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.BackupStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps a job that encrypts its backups from going on without, because a setting went missing. */
public final class KeepEncrypting {
    private final BackupCatalog catalog;

    public KeepEncrypting(BackupStore store) {
        this.catalog = new BackupCatalog(store);
    }

    /**
     * Looks at the newest backup of the job that can be read.
     *
     * @return for which keys it is encrypted, where those are others than the key ring's
     * @throws ConfigurationException when it is encrypted, and the key ring seals nothing
     */
    public Optional<KeySet> require(JobName job, KeyRing keys) {
        Optional<Manifest> newest = newest(job).filter(Manifest::isSealed);
        newest.filter(manifest -> !keys.seals()).ifPresent(manifest -> {
            throw new ConfigurationException(
                    "The newest backup of job %s is encrypted (%s), and this one would not be"
                            .formatted(job, manifest.encryption()),
                    "Give the key again, or say --encrypt none if that is meant");
        });
        return newest.flatMap(KeepEncrypting::keys).filter(earlier -> !earlier.equals(KeySet.of(keys)));
    }

    /** Whether the newest backup of the job that can be read is encrypted. */
    public boolean encrypts(JobName job) {
        return newest(job).filter(Manifest::isSealed).isPresent();
    }

    /**
     * What is thrown where a restore would keep what it replaces as the first thing of the job that is not encrypted.
     *
     * @param remedy how whoever restores can give the key
     */
    public static ConfigurationException wouldBePlain(JobName job, String remedy) {
        return new ConfigurationException(
                "Job %s encrypts its backups, and what this restore replaces would not be".formatted(job), remedy);
    }

    private Optional<Manifest> newest(JobName job) {
        try (Stream<CatalogEntry> entries = catalog.newestFirst(CatalogQuery.everything()
                .ofJob(Optional.of(job))
                .ofTypes(EnumSet.of(BackupType.FULL, BackupType.INCREMENTAL)))) {
            return entries.filter(CatalogEntry.Committed.class::isInstance)
                    .map(entry -> ((CatalogEntry.Committed) entry).manifest())
                    .findFirst();
        }
    }

    private static Optional<KeySet> keys(Manifest manifest) {
        return manifest.sealedFor()
                .filter(names -> !names.isEmpty())
                .map((List<String> names) -> new KeySet(manifest.encryption(), names));
    }
}
