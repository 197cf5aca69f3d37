package dev.nightkeep.catalog;

import dev.nightkeep.catalog.Orphan.AbandonedWrite;
import dev.nightkeep.catalog.Orphan.HalfDeletedBackup;
import dev.nightkeep.catalog.Orphan.UnfinishedBackup;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.UnfinishedWrite;
import dev.nightkeep.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what killed runs and interrupted deletions left, and removes it on request. Spares whatever a living run holds
 * the lease for, and whatever is younger than an hour. Looks at every folder of the store. Thread-safe.
 */
public final class SweepOrphans {
    private final BackupStore store;
    private final BackupCatalog catalog;
    private final ManifestReader manifests;
    private final LiveRuns runs;
    private final DeleteBackup deleteBackup;

    public SweepOrphans(BackupStore store, Clock clock) {
        this.store = store;
        this.catalog = new BackupCatalog(store);
        this.manifests = new ManifestReader(store);
        this.runs = new LiveRuns(store, clock);
        this.deleteBackup = new DeleteBackup(store, clock);
    }

    /** Looks for orphans and changes nothing. */
    public SweepReport report() {
        Stream<Orphan> folders = catalog.folders(CatalogQuery.everything()).flatMap(layout -> folder(layout).stream());
        Stream<Orphan> writes =
                store.unfinished("").stream().filter(this::isAbandoned).map(AbandonedWrite::new);
        return new SweepReport(Stream.concat(folders, writes).toList());
    }

    /** Removes what the report names and nothing else; each is looked at again right before. */
    public SweepResult remove(SweepReport report) {
        Map<Boolean, List<Orphan>> outcome =
                report.orphans().stream().collect(Collectors.partitioningBy(this::removed));
        return new SweepResult(outcome.getOrDefault(true, List.of()), outcome.getOrDefault(false, List.of()));
    }

    private Optional<Orphan> folder(BackupLayout layout) {
        return switch (manifests.state(layout)) {
            case STANDING -> Optional.empty();
            case BURIED -> Optional.of(halfDeleted(layout));
            case ABSENT -> unfinished(layout).map(backup -> backup);
        };
    }

    private Optional<UnfinishedBackup> unfinished(BackupLayout layout) {
        FolderSize size = new BackupFolder(store, layout).size();
        boolean spared = runs.isRecent(layout.id().started()) || runs.isRecent(size.modified()) || runs.isLive(layout);
        return spared ? Optional.empty() : Optional.of(new UnfinishedBackup(layout, size.objects(), size.bytes()));
    }

    private Orphan halfDeleted(BackupLayout layout) {
        FolderSize size = new BackupFolder(store, layout).size();
        return new HalfDeletedBackup(layout, size.objects(), size.bytes());
    }

    private boolean isAbandoned(UnfinishedWrite write) {
        return !runs.isRecent(write.started())
                && BackupFolders.owner(write.key()).filter(runs::isLive).isEmpty();
    }

    private boolean removed(Orphan orphan) {
        return switch (orphan) {
            case UnfinishedBackup backup -> removed(backup);
            case HalfDeletedBackup backup -> removed(backup);
            case AbandonedWrite abandoned -> removed(abandoned);
        };
    }

    private boolean removed(UnfinishedBackup backup) {
        if (!folder(backup.layout()).equals(Optional.of(backup))) {
            return false;
        }
        FolderSize removed = new BackupFolder(store, backup.layout())
                .removeData(() -> manifests.state(backup.layout()) == ManifestState.ABSENT);
        return removed.objects() == backup.objects();
    }

    private boolean removed(HalfDeletedBackup backup) {
        if (!manifests.isBuried(backup.layout())) {
            return false;
        }
        deleteBackup.delete(backup.layout());
        return true;
    }

    private boolean removed(AbandonedWrite abandoned) {
        if (!isAbandoned(abandoned.write())) {
            return false;
        }
        store.discard(abandoned.write());
        return true;
    }
}
