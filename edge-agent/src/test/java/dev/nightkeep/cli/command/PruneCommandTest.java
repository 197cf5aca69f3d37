package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.Stores;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PruneCommandTest {
    private static final String[] PRUNE = {"prune", "--keep", "daily 2", "--from", "backups"};

    @TempDir
    private Path folder;

    private TestCli cli() {
        return TestCli.in(folder);
    }

    private static String[] prune(String... more) {
        String[] all = java.util.Arrays.copyOf(PRUNE, PRUNE.length + more.length);
        System.arraycopy(more, 0, all, PRUNE.length, more.length);
        return all;
    }

    @BeforeEach
    void commit() {
        try (BackupStore store = Stores.directory(folder.resolve("backups"))) {
            IntStream.rangeClosed(10, 14)
                    .forEach(day -> SampleBackups.commit(
                            store, SampleBackups.layout("nightly", "2026-01-%dT03:30:00Z".formatted(day))));
        }
    }

    private long listed() {
        return cli().run("list", "--from", "backups", "--json")
                .json()
                .at("/backups")
                .size();
    }

    @Test
    void prune_dryRun_showsEachWithItsReasonAndDeletesNothing() {
        TestCli.Outcome run = cli().run(prune("--dry-run"));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("the last good backup is never removed", "kept by daily 2", "no rule of 'daily 2' keeps it")
                .contains("2 kept, 3 to delete", "Nothing was deleted.");
        assertThat(listed()).isEqualTo(5);
        assertThat(cli().run(prune("--dry-run", "--json")).json().at("/removed"))
                .hasSize(3);
    }

    @Test
    void prune_yes_deletesAndNotesEach() {
        TestCli.Outcome run = cli().run(prune("--yes"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Deleted 3 backups", "kept 2");
        assertThat(listed()).isEqualTo(2);
        assertThat(cli().run("audit", "--from", "backups", "--json").out())
                .contains("backup.prune", "\"action\":\"prune\"");
        assertThat(cli().run(prune()).exit()).isZero();
    }

    @Test
    void prune_withoutConsent_deletesNothing() {
        assertThat(cli().run(prune()).exit()).isEqualTo(2);
        assertThat(cli().answering("no").run(prune()).exit()).isEqualTo(1);
        assertThat(listed()).isEqualTo(5);
        assertThat(cli().answering("yes").run(prune()).exit()).isZero();
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void prune_otherJob_isLeftAlone() {
        assertThat(cli().run(prune("--job", "weekly", "--yes")).exit()).isZero();
        assertThat(listed()).isEqualTo(5);
    }

    @Test
    void prune_whatIsNoPolicy_isRefused() {
        TestCli.Outcome run = cli().run("prune", "--keep", "everything", "--from", "backups", "--yes");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'everything' does not say which backups are kept", "daily 30");
        assertThat(cli().run(prune("--by-hand", "1h")).err()).contains("less than a day");
    }

    @Test
    void prune_unreadableManifest_isKeptWithItsReason() {
        try (BackupStore store = Stores.directory(folder.resolve("backups"))) {
            var damaged = SampleBackups.commit(store, SampleBackups.layout("nightly", "2026-01-01T03:30:00Z"));
            store.write(damaged.manifest(), new byte[2], Precondition.none());
        }
        assertThat(cli().run(prune("--dry-run")).out()).contains("nobody can tell what would be lost with it");
    }
}
