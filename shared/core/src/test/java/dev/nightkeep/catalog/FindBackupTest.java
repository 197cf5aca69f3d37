package dev.nightkeep.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Precondition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Finding a backup by what a person calls it. */
final class FindBackupTest {
    private static final Optional<JobName> ANY = Optional.empty();
    private static final Optional<JobName> NIGHTLY = Optional.of(new JobName("nightly"));

    private final InMemoryStore store = new InMemoryStore();
    private final BackupCatalog catalog = new BackupCatalog(store);

    private BackupLayout commit(String job, String started) {
        return SampleBackups.commit(store, SampleBackups.layout(job, started));
    }

    private BackupLayout found(String reference, Optional<JobName> job) {
        return catalog.find(reference, job).layout();
    }

    /** What a person is told. */
    private String refusal(String reference, Optional<JobName> job) {
        return catchThrowableOfType(BackupNotFoundException.class, () -> catalog.find(reference, job))
                .userMessage();
    }

    @Test
    void find_latest_isTheNewestThatIsNoRollback() {
        BackupLayout older = commit("nightly", "2026-11-19T01:00:00Z");
        BackupLayout newer = commit("hourly", "2026-11-20T01:00:00Z");
        SampleBackups.commit(store, SampleBackups.layout("nightly", "2026-11-21T01:00:00Z", BackupType.ROLLBACK));
        SampleBackups.writeData(store, SampleBackups.layout("nightly", "2026-11-21T02:00:00Z"));
        assertThat(found("latest", ANY)).isEqualTo(newer);
        assertThat(found("latest", NIGHTLY)).isEqualTo(older);
        assertThat(catalog.find("latest", NIGHTLY).manifest()).isEqualTo(SampleBackups.manifest(older));
    }

    @Test
    void find_latestCannotBeRead_isLoudRatherThanOlder() {
        commit("nightly", "2026-11-19T01:00:00Z");
        BackupLayout damaged = SampleBackups.layout("nightly", "2026-11-20T01:00:00Z");
        store.write(damaged.manifest(), new byte[3], Precondition.none());
        assertThatThrownBy(() -> catalog.find("latest", ANY)).isInstanceOf(CorruptBackupException.class);
        assertThatThrownBy(() -> catalog.find(damaged.id().value(), ANY)).isInstanceOf(CorruptBackupException.class);
    }

    @Test
    void find_newerVersion_isLoud() {
        BackupLayout newer = SampleBackups.layout("nightly", "2026-11-20T01:00:00Z");
        store.write(newer.manifest(), "{\"formatVersion\": 9}".getBytes(StandardCharsets.UTF_8), Precondition.none());
        assertThatThrownBy(() -> catalog.find("20261120", ANY)).isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void find_idOrItsBeginning_isFoundInAnyJob() {
        BackupLayout wanted = commit("nightly", "2026-11-19T01:02:03Z");
        commit("nightly", "2026-11-19T01:02:04Z");
        commit("other", "2026-11-20T01:02:03Z");
        String id = wanted.id().value();
        for (String reference : List.of(id, "20261119T010203", id.substring(0, 40))) {
            assertThat(found(reference, ANY)).isEqualTo(wanted);
            assertThat(found(reference, NIGHTLY)).isEqualTo(wanted);
        }
        assertThat(found("20261120", ANY).job()).isEqualTo(new JobName("other"));
    }

    @Test
    void find_ambiguous_namesWhatItMayBe() {
        BackupLayout first = commit("nightly", "2026-11-19T01:00:00Z");
        BackupLayout second = commit("nightly", "2026-11-19T02:00:00Z");
        assertThat(refusal("20261119", ANY))
                .isEqualTo(
                        "'20261119' may be any of nightly/%s, nightly/%s. Give more characters of the id, or the job."
                                .formatted(second.id(), first.id()));
    }

    @Test
    void find_notAnId_saysWhatWouldBe() {
        for (String reference : List.of("", "newest", "2026112", "20261301", "20261121/..", "../../secret", "*")) {
            assertThat(refusal(reference, ANY))
                    .isEqualTo("'%s' is neither `latest` nor the id of a backup nor the beginning of one. Take an id"
                                    .formatted(reference)
                            + " from `nightkeep list`, or at least its first 8 characters.");
        }
    }

    @Test
    void find_emptyStore_saysWhatToDoFirst() {
        for (String reference : List.of(
                "latest",
                "20261121",
                SampleBackups.layout("a", "2026-11-21T00:00:00Z").id().value())) {
            assertThat(refusal(reference, ANY))
                    .startsWith("There is no backup")
                    .endsWith("in memory. Run `nightkeep backup` first.");
        }
    }

    @Test
    void find_otherJob_namesTheJobsThatThereAre() {
        commit("nightly", "2026-11-19T01:00:00Z");
        assertThat(refusal("latest", Optional.of(new JobName("hourly"))))
                .isEqualTo("There is no backup of job hourly in memory. Choose another job; there are nightly.");
    }

    @Test
    void find_absent_namesThoseBeforeItFirst() {
        BackupLayout before = commit("nightly", "2026-11-17T01:00:00Z");
        BackupLayout after = commit("nightly", "2026-11-21T01:00:00Z");
        assertThat(refusal("20261119", ANY))
                .isEqualTo("There is no backup whose id begins with 20261119 in memory. Choose another one, such as"
                        + " nightly/%s, nightly/%s.".formatted(before.id(), after.id()));
        assertThat(refusal(
                        SampleBackups.layout("x", "2026-11-19T00:00:00Z").id().value(), NIGHTLY))
                .contains("of job nightly in memory. Choose another one, such as nightly/" + before.id());
    }

    @Test
    void find_unfinished_saysThatItNeverFinished() {
        BackupLayout unfinished = SampleBackups.layout("nightly", "2026-11-19T01:00:00Z");
        SampleBackups.writeData(store, unfinished);
        assertThat(refusal(unfinished.id().value(), ANY))
                .contains("has no manifest: its run is under way, or never finished");
    }

    @Test
    void find_beingDeleted_saysSo() {
        BackupLayout buried = commit("nightly", "2026-11-19T01:00:00Z");
        SampleBackups.writeManifest(
                store, buried, SampleBackups.manifest(buried).buried(Instant.EPOCH));
        assertThat(refusal(buried.id().value(), ANY)).contains("is being deleted");
    }
}
