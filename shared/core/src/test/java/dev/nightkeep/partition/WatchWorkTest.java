package dev.nightkeep.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class WatchWorkTest {
    private static final BackupRequest REQUEST = Backups.request(DataFormat.DUMP, Compression.GZIP);

    private final InMemorySource source = Backups.source();
    private final InMemoryStore store = new InMemoryStore();
    private final Fleet fleet = new Fleet(store, source, new ManualClock(), Fleet.after(60));
    private final List<ProgressEvent> told = new ArrayList<>();

    private <T> List<T> told(Class<T> kind, Function<T, Boolean> wanted) {
        return told.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted::apply)
                .toList();
    }

    @Test
    void look_whileWorkersAreAtIt_tellsEveryDocumentOnceAndEveryCollectionAtItsEnd() {
        BackupId id = fleet.newId();
        WatchWork watch = new WatchWork(store, new BackupLayout(JobName.DEFAULT, id), told::add);
        watch.look();
        assertThat(told).as("before it was planned").isEmpty();
        Manifest manifest = fleet.run(REQUEST, id, round -> {
            for (String task : new WorkStore(store, round.run()).round(round.number())) {
                fleet.doTask(round.run(), task);
                watch.look();
                watch.look();
            }
        });
        watch.look();
        long documents = told(ProgressEvent.Advanced.class, event -> true).stream()
                .mapToLong(ProgressEvent.Advanced::documents)
                .sum();
        assertThat(documents).isEqualTo(manifest.totals().documents());
        assertThat(told(ProgressEvent.CollectionFinished.class, event -> true))
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(told(ProgressEvent.StageEntered.class, event -> true))
                .first()
                .isEqualTo(new ProgressEvent.StageEntered("exporting"));
    }
}
