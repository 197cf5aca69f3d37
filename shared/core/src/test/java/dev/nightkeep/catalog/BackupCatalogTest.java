package dev.nightkeep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BackupCatalogTest {
    private final InMemoryStore store = new InMemoryStore();
    private final BackupCatalog catalog = new BackupCatalog(store);

    private BackupLayout commit(String job, String started) {
        return SampleBackups.commit(store, SampleBackups.layout(job, started));
    }

    private BackupLayout commit(String job, String started, BackupType type) {
        return SampleBackups.commit(store, SampleBackups.layout(job, started, type));
    }

    private void put(String key) {
        store.write(ObjectKey.of(key), new byte[1], Precondition.none());
    }

    private List<BackupLayout> listed(CatalogQuery query) {
        return catalog.newestFirst(query).map(CatalogEntry::layout).toList();
    }

    @Test
    void jobs_areFoldersOfDays() {
        commit("nightly", "2026-11-20T01:00:00Z");
        commit("a-job", "2026-11-20T01:00:00Z");
        put("control/nightly/lease.json");
        put("photos/2026/cat.jpg");
        put("Upper/2026-11-20/x");
        put("nightly.txt");
        assertThat(catalog.jobs()).containsExactly(new JobName("a-job"), new JobName("nightly"));
    }

    @Test
    void newestFirst_emptyStore_isEmpty() {
        assertThat(listed(CatalogQuery.everything())).isEmpty();
        assertThat(catalog.jobs()).isEmpty();
    }

    @Test
    void newestFirst_severalJobsAndDays_areMerged() {
        BackupLayout first = commit("a", "2026-11-18T23:00:00Z");
        BackupLayout second = commit("b", "2026-11-19T00:00:00Z");
        BackupLayout third = commit("a", "2026-11-19T00:00:01Z");
        BackupLayout fourth = commit("b", "2026-11-19T23:59:59Z");
        BackupLayout fifth = commit("a", "2026-11-21T00:00:00Z");
        assertThat(listed(CatalogQuery.everything())).containsExactly(fifth, fourth, third, second, first);
        assertThat(listed(CatalogQuery.everything().ofJob(Optional.of(new JobName("b")))))
                .containsExactly(fourth, second);
        assertThat(listed(CatalogQuery.everything().ofJob(Optional.of(new JobName("c")))))
                .isEmpty();
    }

    @Test
    void newestFirst_fromAndTo_areInclusiveAndExclusive() {
        commit("a", "2026-11-19T11:59:59Z");
        BackupLayout inside = commit("a", "2026-11-19T12:00:00Z");
        BackupLayout later = commit("a", "2026-11-20T11:59:59Z");
        commit("a", "2026-11-20T12:00:00Z");
        Optional<Instant> from = Optional.of(Instant.parse("2026-11-19T12:00:00Z"));
        Optional<Instant> to = Optional.of(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(listed(CatalogQuery.everything().between(from, to))).containsExactly(later, inside);
    }

    @Test
    void newestFirst_types_areThoseAskedFor() {
        commit("a", "2026-11-19T01:00:00Z");
        BackupLayout rollback = commit("a", "2026-11-19T02:00:00Z", BackupType.ROLLBACK);
        assertThat(listed(CatalogQuery.everything().ofTypes(Set.of(BackupType.ROLLBACK))))
                .containsExactly(rollback);
    }

    @Test
    void newestFirst_whatIsNoBackup_isPassedOver() {
        BackupLayout whole = commit("a", "2026-11-19T01:00:00Z");
        SampleBackups.writeData(store, SampleBackups.layout("a", "2026-11-19T02:00:00Z"));
        BackupLayout buried = commit("a", "2026-11-19T03:00:00Z");
        SampleBackups.writeManifest(
                store, buried, SampleBackups.manifest(buried).buried(Instant.parse("2026-11-20T00:00:00Z")));
        put("a/2026-11-19/notes.txt");
        put("a/2026-11-19/20261119T-mine/manifest.json");
        put("a/2026-11-19/" + SampleBackups.layout("a", "2026-11-20T01:00:00Z").id() + "/manifest.json");
        put("a/2026-02-30/x");
        put("a/readme.txt");
        assertThat(listed(CatalogQuery.everything())).containsExactly(whole);
    }

    @Test
    void newestFirst_unreadableManifests_areEntriesThatSaySo() {
        BackupLayout whole = commit("a", "2026-11-19T01:00:00Z");
        BackupLayout damaged = SampleBackups.layout("a", "2026-11-19T02:00:00Z");
        store.write(damaged.manifest(), new byte[0], Precondition.none());
        BackupLayout newer = SampleBackups.layout("a", "2026-11-19T03:00:00Z");
        store.write(newer.manifest(), "{\"formatVersion\": 2}".getBytes(StandardCharsets.UTF_8), Precondition.none());
        BackupLayout foreign = SampleBackups.layout("a", "2026-11-19T04:00:00Z");
        Manifest other = SampleBackups.manifest(whole);
        SampleBackups.writeManifest(store, foreign, other);
        List<CatalogEntry> entries =
                catalog.newestFirst(CatalogQuery.everything()).toList();
        assertThat(entries).extracting(CatalogEntry::layout).containsExactly(foreign, newer, damaged, whole);
        assertThat(failure(entries.get(0))).isInstanceOf(CorruptBackupException.class);
        assertThat(failure(entries.get(1))).isInstanceOf(UnsupportedFormatException.class);
        assertThat(failure(entries.get(2))).isInstanceOf(CorruptBackupException.class);
        assertThat(entries.get(3)).isEqualTo(new CatalogEntry.Committed(whole, other));
    }

    private static Throwable failure(CatalogEntry entry) {
        return ((CatalogEntry.Unreadable) entry).failure();
    }
}
