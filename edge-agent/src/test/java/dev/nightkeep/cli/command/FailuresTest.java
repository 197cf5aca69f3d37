package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Stores;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong outside is one clear sentence, an exit code, and nothing half-done. */
final class FailuresTest {
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    private TestCli cli;

    @BeforeEach
    void prepare() {
        cli = TestCli.in(folder).with(Site.VARIABLE, site.uri()).with("NIGHTKEEP_STORE", "backups");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void backup_ofWhatIsNoConnectionString_isBadUsage() {
        Outcome backup = cli.with(Site.VARIABLE, "http://db.example.net").run("backup", "--uri-env", Site.VARIABLE);
        assertFailed(backup, 2, "begins with neither 'mongodb' nor");
        assertThat(backup.err()).doesNotContain("db.example.net");
    }

    @Test
    void backup_ofAHostThatIsDown_fails() throws IOException {
        String uri = "mongodb://127.0.0.1:" + closedPort() + "/?serverSelectionTimeoutMS=300";
        Outcome backup = cli.with(Site.VARIABLE, uri).run("backup", "--uri-env", Site.VARIABLE);
        assertFailed(backup, 1, "127.0.0.1");
        assertThat(cli.run("list").out()).contains("There are no such backups");
    }

    @Test
    void backup_ofAnEmptyDatabase_failsUnlessThatIsExpected() {
        try (Site empty = Site.empty()) {
            TestCli onEmpty = cli.with(Site.VARIABLE, empty.uri());
            assertFailed(onEmpty.run("backup", "--uri-env", Site.VARIABLE), 1, "--allow-empty");
            assertThat(cli.run("list").out()).contains("There are no such backups");
            Outcome allowed = onEmpty.run("backup", "--uri-env", Site.VARIABLE, "--allow-empty");
            assertThat(allowed.exit()).isZero();
            assertThat(allowed.out()).contains("0 documents in 0 collections");
        }
    }

    @Test
    void backup_ofADatabaseThatIsNotThere_fails_andNamesIt() {
        assertFailed(cli.run("backup", "--uri-env", Site.VARIABLE, "--db", "nothing"), 1, "nothing");
    }

    @Test
    void backup_ofOneDatabaseThatIsThereAndOneThatIsNot_isPartial() {
        Outcome backup = cli.run("backup", "--uri-env", Site.VARIABLE, "--db", "app", "--db", "nothing");
        assertThat(backup.exit()).isEqualTo(1);
        assertThat(backup.out()).contains("is PARTIAL: 1 collection missing").containsPattern("missing +nothing: ");
        assertThat(cli.run("list").out()).contains("PARTIAL, 1 missing");
        assertThat(cli.run("show", "latest").out()).contains("PARTIAL, 1 collection missing");
    }

    @Test
    void backup_intoAStoreThatCannotBeWritten_fails() throws IOException {
        Files.writeString(folder.resolve("backups"), "a file stands where the directory should be");
        Outcome backup = cli.run("backup", "--uri-env", Site.VARIABLE);
        assertThat(backup.exit()).isNotZero();
        assertThat(backup.err().lines().toList().getLast())
                .startsWith("nightkeep: ")
                .contains("backups");
    }

    @Test
    void backup_ofAJobThatIsRunning_fails_untilItIsUnlocked() {
        SystemClock clock = new SystemClock();
        BackupStore store = Stores.directory(folder.resolve("backups"));
        BackupId run = BackupId.of(Instant.now(), BackupType.FULL, UUID.randomUUID());
        try (JobLease lease = new LeaseKeeper(store, clock, "other-host").acquire(JobName.DEFAULT, run)) {
            assertThat(lease.held()).isTrue();
            assertFailed(cli.run("backup", "--uri-env", Site.VARIABLE), 1, "is being run by " + run + " on other-host");
            assertFailed(
                    cli.run("backup", "--uri-env", Site.VARIABLE, "--to", "./backups"),
                    1,
                    "`nightkeep unlock --from ./backups --job default`");
            assertFailed(cli.run("unlock"), 2, "Say --yes");
            assertThat(cli.answering("n").run("unlock").exit()).isEqualTo(1);
            assertThat(cli.run("unlock", "--yes").out()).contains("taken from " + run);
            assertThat(cli.run("backup", "--uri-env", Site.VARIABLE).exit()).isZero();
        }
        assertThat(cli.run("unlock", "--json").json().path("unlocked").asBoolean())
                .isFalse();
    }

    @Test
    void restore_ofABackupThatIsNotThere_fails() {
        assertThat(cli.run("backup", "--uri-env", Site.VARIABLE).exit()).isZero();
        String absent = "20200101T000000Z-full-00000000-0000-4000-8000-000000000000";
        assertFailed(cli.run("restore", absent, "--uri-env", Site.VARIABLE), 1, "There is no backup " + absent);
        assertFailed(cli.run("verify", "what", "--job", "other"), 1, "neither `latest` nor the id");
    }

    @Test
    void restore_ofABackupCutShort_fails_andChangesNothing() throws IOException {
        cli.run("backup", "--uri-env", Site.VARIABLE);
        Path users = find("users.bson.gz");
        byte[] bytes = Files.readAllBytes(users);
        Files.write(users, java.util.Arrays.copyOf(bytes, bytes.length - 10));
        site.users().drop();
        assertThat(cli.run("restore", "latest", "--uri-env", Site.VARIABLE).exit())
                .isEqualTo(1);
        assertThat(site.users().countDocuments()).isZero();
    }

    @Test
    void backupOfANewerVersion_isListed_andRefused() throws IOException {
        cli.run("backup", "--uri-env", Site.VARIABLE);
        Path manifest = find("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"formatVersion\" : 1", "\"formatVersion\" : 2"));
        Outcome list = cli.run("list");
        assertThat(list.exit()).isZero();
        assertThat(list.out()).contains("OF A NEWER VERSION", "format version 2", "Use a newer Nightkeep");
        assertFailed(cli.run("verify", "latest"), 1, "Use a newer Nightkeep");
    }

    @Test
    void backupWhoseManifestIsDamaged_isListedAsSuch_andCanBeDeleted() throws IOException {
        cli.run("backup", "--uri-env", Site.VARIABLE);
        Path manifest = find("manifest.json");
        Files.writeString(manifest, "{");
        assertThat(cli.run("list").out()).contains("DAMAGED", "is not a valid manifest");
        assertThat(cli.run("list", "--json").json().at("/backups/0/state").asText())
                .isEqualTo("UNREADABLE");
        String id = String.valueOf(
                java.util.Objects.requireNonNull(manifest.getParent()).getFileName());
        assertThat(cli.run("delete", id, "--yes").exit()).isZero();
    }

    private static void assertFailed(Outcome outcome, int exit, String expected) {
        assertThat(outcome.err().lines().toList().getLast())
                .startsWith("nightkeep: ")
                .contains(expected);
        assertThat(outcome.exit()).isEqualTo(exit);
        assertThat(outcome.out()).isEmpty();
    }

    private Path find(String name) throws IOException {
        try (var tree = Files.walk(folder)) {
            return tree.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
