package dev.nightkeep.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectTag;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

final class TagAdHocTest {
    private final InMemoryStore store = new InMemoryStore();

    private BackupLayout backUp() {
        InMemorySource source = new InMemorySource();
        Backups.put(source, "app.a", "{}", List.of(RawBsonDocument.parse("{_id: 1}")));
        Manifest manifest = Backups.backUp(store, source).manifest();
        return new BackupLayout(manifest.job(), manifest.id());
    }

    private List<String> objects(BackupLayout backup) {
        return store.list(Listing.objects(backup.folder() + "/")).objects().stream()
                .map(object -> object.key().value())
                .toList();
    }

    @Test
    void tag_ofABackupThatWasStartedByHand_reachesEveryObjectOfItAndNoOther() {
        BackupLayout nightly = backUp();
        BackupLayout byHand = backUp();
        new AdHocMarks(store).mark(byHand.job(), byHand.id());
        for (BackupLayout backup : List.of(nightly, byHand)) {
            new TagAdHoc(store, 2).tag(backup, new Cancellation());
        }
        assertThat(store.tags().keySet()).containsExactlyInAnyOrderElementsOf(objects(byHand));
        assertThat(store.tags().values()).containsOnly(ObjectTag.AD_HOC);
    }
}
