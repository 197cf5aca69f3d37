package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import dev.nightkeep.crypto.KeyFiles;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.store.Stores;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change and every refusal of a command stands in the audit log, or it is said that it does not. */
final class AuditedCommandsTest {
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    private TestCli cli;

    @BeforeEach
    void prepare() {
        cli = TestCli.in(folder)
                .with(Site.VARIABLE, site.uri())
                .with("NIGHTKEEP_STORE", "./backups")
                .with("USER", "ada");
        assertThat(cli.run("backup", "--uri-env", Site.VARIABLE).exit()).isZero();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Outcome restore(String... options) {
        return cli.run(Stream.concat(Stream.of("restore", "latest", "--uri-env", Site.VARIABLE), Stream.of(options))
                .toArray(String[]::new));
    }

    private void damageUsers() {
        site.users().updateMany(new Document(), new Document("$set", new Document("name", "damaged")));
    }

    /** What was noted behind so many entries, the oldest first. */
    private List<String> noted(int behind) {
        return noted("./backups", behind);
    }

    private List<String> noted(String store, int behind) {
        JsonNode entries = cli.run("audit", "--from", store, "--limit", "0", "--json")
                .json()
                .get("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.get("sequence").asInt() > behind)
                .sorted((one, other) ->
                        one.get("sequence").asInt() - other.get("sequence").asInt())
                .map(AuditedCommandsTest::text)
                .toList();
    }

    private static String text(JsonNode entry) {
        String code = entry.has("code") ? " " + entry.get("code").asText() : "";
        return entry.get("action").asText() + " " + entry.get("outcome").asText() + code;
    }

    private String id() {
        return cli.run("list", "--json").json().at("/backups/0/id").asText();
    }

    @Test
    void backup_isNoted_andSoIsOneThatFails() {
        assertThat(noted(0)).containsExactly("backup started", "backup done");
        site.users().drop();
        site.orders().drop();
        assertThat(cli.run("backup", "--uri-env", Site.VARIABLE).exit()).isEqualTo(1);
        assertThat(noted(2)).containsExactly("backup started", "backup failed empty-source");
    }

    @Test
    void restoreAndUndo_areNoted_withWhoAndWhere() {
        String backup = id();
        damageUsers();
        String restore = restore("--strategy", "overwrite", "--yes", "--json")
                .json()
                .at("/restore/id")
                .asText();
        assertThat(cli.run("undo", restore, "--uri-env", Site.VARIABLE, "--yes").exit())
                .isZero();
        assertThat(noted(2)).containsExactly("restore started", "restore done", "undo started", "undo done");
        assertThat(cli.run("audit").out())
                .contains(
                        "user:ada",
                        "cli test-host",
                        "default/" + backup,
                        restore + " of " + backup + " into 127.0.0.1:",
                        restore);
        assertThat(cli.run("audit", "--verify").exit()).isZero();
    }

    @Test
    void looking_isNoChange() {
        damageUsers();
        restore("--preview");
        restore("--dry-run");
        cli.run("verify", "latest");
        cli.run("sweep");
        cli.run("unlock");
        assertThat(noted(2)).isEmpty();
    }

    @Test
    void refusedConsent_isNoted() {
        damageUsers();
        assertThat(restore("--strategy", "overwrite").exit()).isEqualTo(2);
        assertThat(cli.answering("no")
                        .run("restore", "latest", "--uri-env", Site.VARIABLE)
                        .exit())
                .isEqualTo(1);
        assertThat(cli.run("delete", id()).exit()).isEqualTo(2);
        assertThat(cli.answering("no").run("delete", id()).exit()).isEqualTo(1);
        assertThat(cli.run("delete", "latest", "--yes").exit()).isEqualTo(2);
        assertThat(noted(2))
                .containsExactly(
                        "restore refused configuration",
                        "restore refused declined",
                        "backup.delete refused configuration",
                        "backup.delete refused declined",
                        "backup.delete refused configuration");
    }

    @Test
    void undoThatIsRefused_isNoted() {
        damageUsers();
        String restore = restore("--strategy", "overwrite", "--yes", "--json")
                .json()
                .at("/restore/id")
                .asText();
        assertThat(cli.run("undo", restore, "--uri-env", Site.VARIABLE).exit()).isEqualTo(2);
        cli.answering("no").run("undo", restore, "--uri-env", Site.VARIABLE);
        cli.run("undo", restore.substring(0, restore.length() - 12) + "000000000000", "--uri-env", Site.VARIABLE);
        assertThat(noted(4))
                .containsExactly(
                        "undo refused configuration", "undo refused declined", "undo refused restore-not-found");
    }

    @Test
    void refusedPlan_isNoted_andSoIsNothingFound() {
        damageUsers();
        restore("--strategy", "overwrite", "--preview", "--plan-out", "plan.json");
        site.users().deleteOne(new Document("_id", 1));
        assertThat(restore("--strategy", "overwrite", "--apply-plan", "plan.json")
                        .exit())
                .isEqualTo(1);
        assertThat(restore("--where", "{\"name\": \"nobody\"}").exit()).isEqualTo(1);
        assertThat(noted(2))
                .containsExactly(
                        "restore started",
                        "restore refused target-changed",
                        "restore started",
                        "restore refused nothing-matched");
    }

    @Test
    void restoreIntoAServerThatIsGone_isNotedAsFailed() {
        TestCli elsewhere = cli.with("GONE", "mongodb://ada:s3cret@127.0.0.1:1/app?serverSelectionTimeoutMS=100");
        assertThat(elsewhere.run("restore", "latest", "--uri-env", "GONE").exit())
                .isEqualTo(1);
        assertThat(noted(2)).containsExactly("restore started", "restore failed target-unavailable");
        assertThat(cli.run("audit", "--json").all()).doesNotContain("s3cret", "mongodb:");
    }

    @Test
    void wrongKey_isNoted_andNoKeyStandsInTheLog() {
        KeyFiles.generateAge(folder.resolve("right.key"), Instant.EPOCH);
        KeyFiles.generateAge(folder.resolve("wrong.key"), Instant.EPOCH);
        assertThat(cli.run(
                                "backup",
                                "--uri-env",
                                Site.VARIABLE,
                                "--job",
                                "sealed",
                                "--encrypt",
                                "age",
                                "--identity",
                                "right.key")
                        .exit())
                .isZero();
        assertThat(restore("--job", "sealed", "--identity", "wrong.key").exit()).isEqualTo(2);
        assertThat(restore("--job", "sealed").exit()).isEqualTo(2);
        assertThat(noted(4)).containsExactly("restore refused wrong-key", "restore refused key-required");
        assertThat(cli.run("audit", "--json").all()).doesNotContain("AGE-SECRET-KEY");
    }

    @Test
    void recover_isNotedWhereItsRollbackLies() throws IOException {
        Files.createDirectory(folder.resolve("exports"));
        Files.writeString(folder.resolve("exports/users.json"), "[{\"_id\": 9999, \"name\": \"lost\"}]");
        cli.run("scan", "--uri-env", Site.VARIABLE, "--path", "exports", "--collection", "users", "--report", "found");
        Outcome recovered = cli.run(
                "recover",
                "found/scan-report.json",
                "--uri-env",
                Site.VARIABLE,
                "--rollback-to",
                "kept",
                "--into",
                "app.users");
        assertThat(recovered.exit()).as(recovered.all()).isZero();
        assertThat(noted("kept", 0)).containsExactly("recover started", "recover done");
        Outcome refused =
                cli.run("recover", "found/scan-report.json", "--uri-env", Site.VARIABLE, "--strategy", "overwrite");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(noted(2)).containsExactly("recover refused configuration");
    }

    @Test
    void deleteRekeySweepAndUnlock_areNoted() throws IOException {
        KeyFiles.generateAge(folder.resolve("backup.key"), Instant.EPOCH);
        assertThat(cli.run("rekey", "latest", "--encrypt", "age", "--identity", "backup.key", "--yes")
                        .exit())
                .isZero();
        assertThat(cli.run("delete", id(), "--yes").exit()).isZero();
        BackupId run = BackupId.of(Instant.now(), BackupType.FULL, UUID.randomUUID());
        try (JobLease lease = new LeaseKeeper(
                        Stores.directory(folder.resolve("backups")), new SystemClock(), "dead-host")
                .acquire(JobName.DEFAULT, run)) {
            assertThat(lease.held()).isTrue();
            assertThat(cli.run("unlock", "--yes").exit()).isZero();
        }
        assertThat(cli.run("sweep", "--delete", "--yes").exit()).isZero();
        assertThat(noted(2))
                .containsExactly(
                        "backup.rekey started",
                        "backup.rekey done",
                        "backup.delete started",
                        "backup.delete done",
                        "job.unlock started",
                        "job.unlock done");
    }

    /** With a head that cannot be read nothing is appended; the rest of the store is as it was. */
    private void spoilLog() throws IOException {
        Files.writeString(folder.resolve("backups/control/audit/head.json"), "{}");
    }

    @Test
    void restoreThatCannotBeNoted_isMadeAndSaid() throws IOException {
        damageUsers();
        spoilLog();
        Outcome restored = restore("--strategy", "overwrite", "--yes", "--quiet", "--json");
        assertThat(restored.exit()).isEqualTo(1);
        assertThat(restored.json().at("/restore/replaced").asInt()).isEqualTo(Site.USERS);
        assertThat(restored.json().at("/unnoted").asText()).contains("does NOT have that restore started");
        assertThat(restored.err()).contains("does NOT have that restore done");
        assertThat(site.users().countDocuments(new Document("name", "damaged"))).isZero();
    }

    @Test
    void changeOfTheStoreThatCannotBeNoted_isNotMade() throws IOException {
        spoilLog();
        Outcome deleted = cli.run("delete", id(), "--yes");
        assertThat(deleted.exit()).isEqualTo(1);
        assertThat(cli.run("list", "--json").json().at("/backups")).hasSize(1);
    }

    @Test
    void failureThatCannotBeNoted_isSaidAsItWas() throws IOException {
        spoilLog();
        Outcome refused = restore("--strategy", "overwrite");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("there is no terminal on which to ask", "does NOT have that restore refused");
    }

    @Test
    void restoreThatNoStoreIsConcernedBy_saysThatNothingNotesIt() {
        cli.run("unpack", "latest", "./dump");
        Outcome restored = TestCli.in(folder)
                .with(Site.VARIABLE, site.uri())
                .run("restore", "./dump", "--uri-env", Site.VARIABLE, "--rollback", "off");
        assertThat(restored.exit()).as(restored.all()).isZero();
        assertThat(restored.err()).contains("no audit log notes this");
    }

    @Test
    void keysCheck_isNoted_forItWritesThatTheKeyOpened() {
        cli.run("keys", "generate", "--kind", "aes", "--out", "aes.key");
        assertThat(cli.run("keys", "check", "--key-file", "aes.key").exit()).isZero();
        assertThat(noted(2)).containsExactly("keys.check started", "keys.check done");
        assertThat(cli.run("audit").out()).contains("keys.check", "user:ada");
    }

    @Test
    void undoThatLeavesSomething_isNotedAsPartial() {
        damageUsers();
        String restore = restore("--strategy", "overwrite", "--yes", "--json")
                .json()
                .at("/restore/id")
                .asText();
        site.users().updateOne(new Document("_id", 1), new Document("$set", new Document("name", "since")));
        Outcome undone = cli.run("undo", restore, "--uri-env", Site.VARIABLE, "--yes", "--json");
        assertThat(undone.exit()).isEqualTo(1);
        assertThat(undone.json().at("/undo/state").asText()).isEqualTo("PARTIAL");
        assertThat(undone.json().at("/undo/complete").asBoolean()).isTrue();
        assertThat(noted(4)).containsExactly("undo started", "undo failed partial");
    }
}
