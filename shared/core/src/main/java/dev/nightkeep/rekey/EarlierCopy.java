package dev.nightkeep.rekey;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.keycheck.KeySet;
import dev.nightkeep.store.BackupStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the copy that an earlier attempt committed before it broke off. */
final class EarlierCopy {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final BackupCatalog catalog;

    EarlierCopy(BackupStore store) {
        this.catalog = new BackupCatalog(store);
    }

    /** A copy of this backup that is sealed for the same keys. */
    Optional<Manifest> find(Manifest backup, KeyRing keys) {
        Instant started = backup.id().started();
        CatalogQuery sameSecond = CatalogQuery.everything()
                .ofJob(Optional.of(backup.job()))
                .between(Optional.of(started), Optional.of(started.plus(SECOND)));
        try (Stream<CatalogEntry> entries = catalog.newestFirst(sameSecond)) {
            return entries.filter(CatalogEntry.Committed.class::isInstance)
                    .map(entry -> ((CatalogEntry.Committed) entry).manifest())
                    .filter(manifest -> manifest.rekeyedFrom().equals(Optional.of(backup.id())))
                    .filter(manifest -> isSealedFor(manifest, keys))
                    .findFirst();
        }
    }

    /** Whether the backup is sealed for just those keys. */
    static boolean isSealedFor(Manifest manifest, KeyRing keys) {
        return manifest.isSealed()
                && manifest.sealedFor()
                        .filter(names -> !names.isEmpty())
                        .map(names -> new KeySet(manifest.encryption(), names))
                        .equals(Optional.of(KeySet.of(keys)));
    }
}
