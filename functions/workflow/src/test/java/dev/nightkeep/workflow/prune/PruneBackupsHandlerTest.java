package dev.nightkeep.workflow.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.time.ManualClock;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.Settings;
import dev.nightkeep.workflow.TaskTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PruneBackupsHandlerTest {
    private static final PruneInput INPUT = new PruneInput(new JobName("nightly"), "run-1");

    private final ManualClock clock = new ManualClock();
    private final InMemoryStore memory = new InMemoryStore(clock);
    private final Set<String> stuck = new HashSet<>();
    private final BackupStore store = new ForwardingStore(memory) {
        @Override
        public void delete(List<ObjectKey> keys) {
            if (keys.stream().anyMatch(key -> stuck.stream().anyMatch(key.value()::contains))) {
                throw new StoreUnavailableException("The store does not answer", "Try again");
            }
            super.delete(keys);
        }
    };
    private final PruneBackupsHandler handler = new PruneBackupsHandler(
            new Installation(
                    Settings.of(Map.of(
                            "NIGHTKEEP_BUCKET",
                            "backups",
                            "NIGHTKEEP_STACK",
                            "night",
                            "NIGHTKEEP_SECRETS",
                            "nightkeep/night/")),
                    store,
                    () -> {
                        throw new AssertionError("pruning needs no secret");
                    },
                    Optional.empty(),
                    clock),
            RetentionSettings.of(Map.of("NIGHTKEEP_RETENTION", "daily 2")));

    private List<BackupLayout> commit() {
        return IntStream.rangeClosed(10, 14)
                .mapToObj(day -> SampleBackups.commit(
                        memory, SampleBackups.layout("nightly", "2026-11-%dT03:30:00Z".formatted(day))))
                .toList();
    }

    private long present() {
        return new BackupCatalog(memory).newestFirst(CatalogQuery.everything()).count();
    }

    @Test
    void handle_time_removesWhatIsNotKept() {
        commit();
        Pruned pruned = handler.handle(INPUT, new TaskTime(() -> 600_000));
        assertThat(pruned.kept()).isEqualTo(2);
        assertThat(pruned.removed()).isEqualTo(3);
        assertThat(pruned.left()).isZero();
        assertThat(present()).isEqualTo(2);
        assertThat(handler.handle(INPUT, new TaskTime(() -> 600_000)).removed()).isZero();
    }

    @Test
    void handle_noTime_saysWhatIsLeft() {
        commit();
        var remaining = new java.util.concurrent.atomic.AtomicLong(600_000);
        TaskTime time = new TaskTime(remaining::get);
        remaining.set(1_000);
        assertThat(handler.handle(INPUT, time).left()).isEqualTo(3);
        assertThat(present()).isEqualTo(5);
    }

    @Test
    void handle_oneCannotBeRemoved_failsWithTheReason() {
        stuck.add(commit().get(1).id().value());
        assertThatThrownBy(() -> handler.handle(INPUT, new TaskTime(() -> 600_000)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("2 backups were removed, and 1 could not be");
    }

    @Test
    void settings_notThere_areNotGuessed() {
        assertThatThrownBy(() -> RetentionSettings.of(Map.of())).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() ->
                        RetentionSettings.of(Map.of("NIGHTKEEP_RETENTION", "daily 1", "NIGHTKEEP_AD_HOC_DAYS", "none")))
                .isInstanceOf(ConfigurationException.class);
    }
}
