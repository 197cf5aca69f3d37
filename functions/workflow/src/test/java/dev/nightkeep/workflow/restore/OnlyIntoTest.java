package dev.nightkeep.workflow.restore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PlanRestore;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.target.InMemoryTarget;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OnlyIntoTest {
    private final InMemoryStore store = new InMemoryStore();
    private final Manifest manifest = Backups.backUp(store, Backups.source()).manifest();

    private void plan(String only, NamespaceRename... renames) {
        RestoreRequest request = new RestoreRequest(
                new NamespaceSelection(Set.of(), List.of("app.small"), List.of()),
                List.of(renames),
                RestoreStrategy.OVERWRITE,
                2);
        var unused = new PlanRestore(
                        OnlyInto.of(StoredContents.open(store, manifest, new NoEncryption()), request, only),
                        new InMemoryTarget(),
                        "memory",
                        ProgressListener.none())
                .plan(request, new Cancellation());
    }

    @Test
    void restore_whereItWasSaid_isPlanned() {
        assertThatCode(() -> plan("app.small")).doesNotThrowAnyException();
        assertThatCode(() -> plan("small")).doesNotThrowAnyException();
        assertThatCode(() -> plan("web.kept", new NamespaceRename("app.small", "web.kept")))
                .doesNotThrowAnyException();
    }

    /** The rule of a restore: the first rename that changes a name wins, not the first that is about it. */
    @Test
    void restore_elsewhereByASecondRename_isRefused() {
        assertThatThrownBy(() -> plan(
                        "app.small",
                        new NamespaceRename("app.small", "app.small"),
                        new NamespaceRename("app.*", "web.*")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("app.small would be restored to web.small");
    }
}
