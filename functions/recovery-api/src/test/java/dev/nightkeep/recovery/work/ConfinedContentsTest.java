package dev.nightkeep.recovery.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.PlanRestore;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.ManualClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a request leads to, nothing is written but where it was said. */
final class ConfinedContentsTest {
    private final ManualClock clock = new ManualClock();
    private final InMemoryStore store = new InMemoryStore(clock);
    private final InMemoryTarget target = new InMemoryTarget();
    private final Manifest manifest = Backups.backUp(store, Backups.source()).manifest();

    private BackupContents confined(RestoreRequest request, String from, String to) {
        return ConfinedContents.of(
                StoredContents.open(store, manifest, new NoEncryption()), request, CollectionMove.of(from, to));
    }

    private void run(RestoreRequest request, String from, String to) {
        new RunRestore(confined(request, from, to), target, "memory", Optional.empty(), clock, ProgressListener.none())
                .run(request, Optional.empty(), new Cancellation());
    }

    private static RestoreRequest renaming(String selected, String from, String to) {
        return new RestoreRequest(
                new NamespaceSelection(java.util.Set.of(), List.of(selected), List.of()),
                List.of(new NamespaceRename(from, to)),
                RestoreStrategy.OVERWRITE,
                2);
    }

    @ParameterizedTest
    @CsvSource({
        "app.small, *.app.small, *.app.saved, app.small, app.saved",
        "small, *.small, *.app.saved, small, saved",
        "app.small, app.small, web.saved, app.small, app.saved",
        "*, app.small, app.saved, app.small, app.saved",
        "small, *.small, *.saved, small, kept"
    })
    void restore_leadsElsewhere_failsBeforeItWrites(
            String selected, String ruleFrom, String ruleTo, String from, String to) {
        RestoreRequest request = renaming(selected, ruleFrom, ruleTo);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> run(request, from, to))
                .withMessageContaining("not the collection that was named");
        assertThat(target.collections()).isEmpty();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(
                        () -> new PlanRestore(confined(request, from, to), target, "memory", ProgressListener.none())
                                .plan(request, new Cancellation()));
    }

    @Test
    void restore_leadsWhereItWasSaid_isDone() {
        run(renaming("app.small", "app.small", "app.saved"), "app.small", "saved");
        assertThat(target.collections())
                .extracting(each -> each.namespace().toString())
                .containsExactly("app.saved");
    }

    @Test
    void contents_areThoseOfTheBackup() {
        BackupContents confined = confined(RestoreRequest.standard(), "a", "b");
        assertThat(confined.name()).isEqualTo(manifest.id().value());
        assertThat(confined.proven()).isTrue();
    }

    @Test
    void new_oneNameWithItsDatabase_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CollectionMove("app.users", "saved"));
    }
}
