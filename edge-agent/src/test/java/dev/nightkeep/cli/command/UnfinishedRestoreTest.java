package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say and do about a restore that was begun and not finished. */
final class UnfinishedRestoreTest {
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    private TestCli cli;
    private String id;
    private String rollback;

    /** A restore whose record was not finished any more: killed behind its last write. */
    @BeforeEach
    void kill() throws IOException {
        cli = TestCli.in(folder).with(Site.VARIABLE, site.uri()).with("NIGHTKEEP_STORE", "./backups");
        cli.run("backup", "--uri-env", Site.VARIABLE);
        site.users().updateOne(new Document("_id", 1), new Document("$set", new Document("name", "since")));
        JsonNode done = restore("--yes", "--json").json().at("/restore");
        id = done.at("/id").asText();
        rollback = done.at("/rollback").asText();
        Path record =
                folder.resolve("backups/control/restores/default").resolve(id).resolve("restore.json");
        Files.writeString(record, Files.readString(record).replaceFirst(",\\s*\"finished\" : \"[^\"]*\"", ""));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Outcome restore(String... options) {
        return cli.run(Stream.concat(
                        Stream.of("restore", "latest", "--uri-env", Site.VARIABLE, "--strategy", "overwrite"),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void preview_saysThatItWasBegun_andWhatRunningItDoes() {
        for (String look : new String[] {"--preview", "--dry-run"}) {
            assertThat(restore(look).out())
                    .contains("Restore " + id, "and not finished. Running it goes on", "--abandon-unfinished")
                    .contains("nightkeep undo " + id);
            assertThat(restore(look, "--json").json().at("/unfinished/id").asText())
                    .isEqualTo(id);
        }
        assertThat(restore("--preview", "--rollback-to", "./elsewhere").out()).doesNotContain(id);
        assertThat(folder.resolve("elsewhere")).doesNotExist();
        assertThat(restore("--preview", "--abandon-unfinished").out()).doesNotContain(id);
    }

    /** Every word of it: the store is in a variable of this test, so no --from stands there. */
    @Test
    void preview_printsAnUndoThatRuns() {
        String command =
                restore("--preview", "--json").json().at("/unfinished/undo").asText();
        assertThat(restore("--preview").out()).contains("taking it back would do: " + command);
        assertThat(command).startsWith("nightkeep undo " + id).endsWith(" --preview");
        Outcome looked = cli.run(command.replaceFirst("nightkeep ", "").split(" "));
        assertThat(looked.exit()).as(looked.all()).isZero();
        assertThat(looked.out()).contains("Would take back restore " + id);
    }

    @Test
    void answeringYes_goesOnWithIt() {
        cli = cli.answering("yes");
        Outcome done = restore();
        assertThat(done.exit()).as(done.all()).isZero();
        assertThat(done.all()).contains("Restore " + id + " was begun before and is finished now");
    }

    @Test
    void delete_ofItsRollbackBackup_isRefused_unlessTheRestoreIsGivenUp() {
        Outcome refused = cli.run("delete", rollback, "--yes");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains(id + " was begun and not finished", "--abandon-restore");
        assertThat(cli.run("delete", rollback, "--yes", "--abandon-restore").exit())
                .isZero();
        assertThat(restore("--yes").exit()).isZero();
        assertThat(cli.run("undo", id, "--uri-env", Site.VARIABLE, "--yes").err())
                .contains("is gone, so it cannot be taken back");
    }

    @Test
    void delete_ofTheRollbackBackupOfAFinishedRestore_saysWhatIsLostByIt() {
        restore("--yes");
        Outcome asked = cli.answering("no").run("delete", rollback);
        assertThat(asked.all()).contains("Without it, restore " + id, "cannot be taken back");
    }

    private Path folderOfRollback() throws IOException {
        try (Stream<Path> paths = Files.walk(folder.resolve("backups/default"))) {
            return paths.filter(path -> path.endsWith(rollback)).findFirst().orElseThrow();
        }
    }

    @Test
    void restore_withItsRollbackBackupGone_isRefused_andGoesOnWhenItIsGivenUp() throws IOException {
        Files.move(folderOfRollback(), folder.resolve("gone"));
        Outcome refused = restore("--yes");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains(id, rollback, "is gone", "--abandon-unfinished");
        Outcome afresh = restore("--yes", "--abandon-unfinished");
        assertThat(afresh.exit()).as(afresh.all()).isZero();
        assertThat(afresh.err()).contains("Restore " + id + " was given up unfinished");
    }

    @Test
    void restore_thatGivesAnotherUp_namesItWhenQuietToo_andSoDoesTheAuditLog() {
        Outcome afresh = restore("--yes", "--abandon-unfinished", "-q");
        assertThat(afresh.exit()).as(afresh.all()).isZero();
        assertThat(afresh.out()).contains("Restore " + id + ", begun at", "given up", "nightkeep undo " + id);
        assertThat(cli.run("audit", "--from", "backups").out()).contains("restore.abandon", id);
    }

    @Test
    void restore_thatGivesNoneUp_namesNoneInItsJson() {
        JsonNode first = restore("--yes", "--abandon-unfinished", "--json").json();
        assertThat(first.at("/abandoned/0/id").asText()).isEqualTo(id);
        assertThat(restore("--yes", "--json").json().has("abandoned")).isFalse();
    }
}
