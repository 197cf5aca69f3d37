package dev.nightkeep.history;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Follows one document through all backups of a store. Of a backup as Nightkeep writes it, only the parts are read whose
 * ids enclose the one that is looked for; encrypted backups, those in {@code format: json} and those of others are read
 * whole. What a restore kept for its undo holds parts of collections and is passed over. Changes nothing. Memory is bounded
 * by some versions of the document.
 */
public final class FollowDocument {
    private final BackupStore store;
    private final Function<Manifest, KeyRing> keys;
    private final ProgressListener progress;

    /** @param keys gives what opens a backup, or fails with a {@link NightkeepException} */
    public FollowDocument(BackupStore store, Function<Manifest, KeyRing> keys, ProgressListener progress) {
        this.store = store;
        this.keys = keys;
        this.progress = progress;
    }

    /**
     * Looks into every backup. One that cannot be opened or read does not end it, but is in the report.
     *
     * @param threads how many parts of a backup are decoded at once
     * @throws StoreUnavailableException when the store cannot be read, which says nothing about a backup
     */
    public HistoryReport follow(HistoryQuery query, int threads, Cancellation cancellation) {
        LookInBackup look = new LookInBackup(store, query, threads);
        List<UnreadBackup> unread = new ArrayList<>();
        Timelines timelines = new Timelines();
        List<CatalogEntry> entries = oldestFirst(query);
        for (CatalogEntry entry : entries) {
            cancellation.check();
            progress.on(
                    new ProgressEvent.StageEntered("reading " + entry.layout().id()));
            try {
                timelines.add(look.look(manifest(entry), keys.apply(manifest(entry)), cancellation));
            } catch (RunCancelledException | StoreUnavailableException e) {
                throw e;
            } catch (NightkeepException e) {
                unread.add(new UnreadBackup(entry.layout().id().value(), e.code(), e.userMessage()));
            }
        }
        return new HistoryReport(entries.size(), timelines.histories(), unread);
    }

    private List<CatalogEntry> oldestFirst(HistoryQuery query) {
        CatalogQuery wanted = CatalogQuery.everything()
                .ofJob(query.job())
                .ofTypes(EnumSet.of(BackupType.FULL, BackupType.INCREMENTAL));
        try (Stream<CatalogEntry> newestFirst = new BackupCatalog(store).newestFirst(wanted)) {
            return newestFirst
                    .sorted(Comparator.comparing(FollowDocument::started))
                    .toList();
        }
    }

    /** Names are of whole seconds, and a copy that was encrypted anew is named by when it was made. */
    private static Instant started(CatalogEntry entry) {
        return entry instanceof CatalogEntry.Committed committed
                ? committed.manifest().started()
                : entry.layout().id().started();
    }

    private static Manifest manifest(CatalogEntry entry) {
        return switch (entry) {
            case CatalogEntry.Committed committed -> committed.manifest();
            case CatalogEntry.Unreadable unreadable -> throw unreadable.failure();
        };
    }
}
