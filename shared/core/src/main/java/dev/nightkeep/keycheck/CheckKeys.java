package dev.nightkeep.keycheck;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.keycheck.KeysReport.CanaryFinding;
import dev.nightkeep.keycheck.KeysReport.CanaryState;
import dev.nightkeep.keycheck.KeysReport.Trial;
import dev.nightkeep.restore.ProveKey;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tries keys on a store, where they lie: opens the canaries and notes that they were opened, counts the backups that the
 * keys open, and opens a little of the newest one. Reads all manifests, and of the backups hardly more.
 */
public final class CheckKeys {
    private final BackupStore store;
    private final CanaryObjects canaries;

    public CheckKeys(BackupStore store, Clock clock) {
        this.store = store;
        this.canaries = new CanaryObjects(store, clock);
    }

    /** Tries the keys. Those that can seal get a canary where they have none, so that they are proven from now on. */
    public KeysReport check(List<OpeningKey> keys) {
        keys.stream().filter(key -> !key.ring().keyIds().isEmpty()).forEach(key -> canaries.findOrMake(key.ring()));
        List<CanaryFinding> findings = new ArrayList<>();
        canaries.places().forEach(place -> finding(place, keys).ifPresent(findings::add));
        CountedKeys counted = new CountedKeys(keys);
        try (Stream<CatalogEntry> entries = new BackupCatalog(store).newestFirst(CatalogQuery.everything())) {
            entries.filter(CatalogEntry.Committed.class::isInstance)
                    .map(CatalogEntry.Committed.class::cast)
                    .forEach(entry -> counted.add(entry.manifest()));
        }
        return counted.report(findings, counted.newest().map(newest -> trial(newest, counted)));
    }

    private Optional<CanaryFinding> finding(ObjectKey place, List<OpeningKey> keys) {
        try {
            return canaries.find(place).map(canary -> finding(canary, keys));
        } catch (CorruptBackupException e) {
            return Optional.of(new CanaryFinding(place.value(), CanaryState.FAILED, Optional.of(e.failed())));
        }
    }

    private CanaryFinding finding(Canary canary, List<OpeningKey> keys) {
        Optional<OpeningKey> fitting = keys.stream()
                .filter(key -> key.fits(canary.scheme(), canary.keys()))
                .findFirst();
        String name = canary.keySet().toString();
        try {
            fitting.ifPresent(key -> canaries.prove(canary, canary.open(key.ring())));
            CanaryState state = fitting.isPresent() ? CanaryState.OPENED : CanaryState.OTHER_KEY;
            return new CanaryFinding(name, state, Optional.empty());
        } catch (DecryptionException | CorruptBackupException e) {
            return new CanaryFinding(name, CanaryState.FAILED, Optional.of(e.failed()));
        }
    }

    private Trial trial(Manifest newest, CountedKeys counted) {
        try {
            counted.fitting(newest).ifPresent(key -> new ProveKey(store).prove(newest, key.ring()));
            return new Trial(newest.id(), Optional.empty());
        } catch (DecryptionException | CorruptBackupException e) {
            return new Trial(newest.id(), Optional.of(e.failed()));
        }
    }
}
