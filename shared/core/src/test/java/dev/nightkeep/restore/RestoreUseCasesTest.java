package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

final class RestoreUseCasesTest {
    private static final Namespace SMALL = new Namespace("app", "small");

    private final InMemoryStore store = new InMemoryStore();
    private final BackupResult backup = Backups.backUp(store, Backups.source());
    private final BackupContents contents = StoredContents.open(store, backup.manifest(), new NoEncryption());
    private final InMemoryTarget target = new InMemoryTarget();

    private static RestoreRequest request(RestoreStrategy strategy, String... patterns) {
        NamespaceSelection selection = new NamespaceSelection(Set.of("app"), List.of(patterns), List.of());
        return new RestoreRequest(selection, List.of(), strategy, 2);
    }

    private RestoreReport apply(RestoreRequest request) {
        return new RunRestore(contents, target, "memory", Optional.empty(), new SystemClock(), ProgressListener.none())
                .run(request, Optional.empty(), new Cancellation());
    }

    private RestorePreview preview(RestoreRequest request) {
        return new PreviewRestore(contents, target, ProgressListener.none()).preview(request, new Cancellation());
    }

    @Test
    void preview_emptyTarget_addsEverythingAndChangesNothing() {
        RestorePreview preview = preview(request(RestoreStrategy.SKIP_DUPLICATES));
        assertThat(preview.toAdd()).isEqualTo(5012);
        assertThat(preview.present()).isZero();
        assertThat(target.collections()).isEmpty();
    }

    @Test
    void preview_someOfItThere_countsBoth() {
        InMemorySource part = new InMemorySource();
        Backups.put(part, "app.small", "{}", SampleDocuments.numbered(2));
        target.write(SMALL, SampleDocuments.numbered(2), ConflictStrategy.SKIP, false);
        assertThat(preview(request(RestoreStrategy.OVERWRITE, "small")).collections())
                .singleElement()
                .isEqualTo(new CollectionPreview(SMALL, SMALL, true, 1, 2, 1));
    }

    @Test
    void apply_skip_leavesWhatIsThere() {
        var changed = SampleDocuments.document(new BsonInt32(1), new BsonString("changed since"));
        target.write(SMALL, List.of(changed), ConflictStrategy.SKIP, false);
        RestoreReport report = apply(request(RestoreStrategy.SKIP_DUPLICATES, "small"));
        assertThat(report.totals().of(DocumentFate.ADDED)).isEqualTo(2);
        assertThat(report.totals().skipped()).isEqualTo(1);
        assertThat(target.documents(SMALL)).contains(changed);
    }

    @Test
    void apply_overwrite_replacesIt_andAgainChangesNothing() {
        var changed = SampleDocuments.document(new BsonInt32(1), new BsonString("changed since"));
        target.write(SMALL, List.of(changed), ConflictStrategy.SKIP, false);
        assertThat(apply(request(RestoreStrategy.OVERWRITE, "small")).totals().of(DocumentFate.REPLACED))
                .isEqualTo(1);
        RestoreReport again = apply(request(RestoreStrategy.OVERWRITE, "small"));
        assertThat(again.state()).isEqualTo(BackupState.SUCCEEDED);
        assertThat(again.totals().of(DocumentFate.FAILED)).isZero();
        assertThat(again.duration()).isGreaterThanOrEqualTo(java.time.Duration.ZERO);
        assertThat(target.documents(SMALL)).hasSize(3).doesNotContain(changed);
    }

    @Test
    void apply_renamed_writesUnderTheNewName() {
        RestoreRequest renamed = new RestoreRequest(
                new NamespaceSelection(Set.of(), List.of("app.small"), List.of()),
                List.of(new NamespaceRename("web.*", "x.*"), new NamespaceRename("app.*", "copy.*")),
                RestoreStrategy.SKIP_DUPLICATES,
                1);
        assertThat(apply(renamed).collections())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.to()).isEqualTo(new Namespace("copy", "small")));
        assertThat(target.exists(SMALL)).isFalse();
    }

    @Test
    void apply_nothingMatches_isSaid() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> apply(request(RestoreStrategy.SKIP_DUPLICATES, "nosuch")))
                .withMessageContaining("matches");
    }

    @Test
    void request_noThreads_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RestoreRequest(
                        NamespaceSelection.everything(), List.of(), RestoreStrategy.SKIP_DUPLICATES, 0));
    }
}
