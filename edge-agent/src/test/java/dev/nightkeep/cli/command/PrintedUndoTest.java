package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The undo command that a restore prints is one that a shell can be given as it stands. */
final class PrintedUndoTest {
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    private TestCli cli;

    @BeforeEach
    void prepare() {
        cli = TestCli.in(folder).with(Site.VARIABLE, site.uri());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    /** The words that a real shell makes of a line. */
    private static List<String> split(String line) throws IOException {
        Process shell = new ProcessBuilder(
                        "/bin/sh", "-c", "for word in " + line + "; do printf '%s\\0' \"$word\"; done")
                .start();
        String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(words.split("\0")).toList();
    }

    /** Runs what was printed, without its first word, which is the program's name, and expects it to look. */
    private void assertRuns(String printed) throws IOException {
        assertThat(printed).startsWith("nightkeep undo ").doesNotContain(site.uri());
        List<String> words = split(printed);
        Outcome looked = cli.run(words.subList(1, words.size()).toArray(String[]::new));
        assertThat(looked.err().lines()).isSubsetOf("checking the rollback backup", "taking the restore back");
        assertThat(looked.out()).contains("Would take back restore", "Nothing was changed");
        assertThat(looked.exit()).isZero();
    }

    private JsonNode restored(String... words) {
        site.users().deleteOne(new Document("_id", 1));
        Outcome done = cli.run(Stream.concat(Stream.of("restore", "latest", "--json"), Stream.of(words))
                .toArray(String[]::new));
        assertThat(done.exit()).as(done.all()).isZero();
        return done.json().at("/restore");
    }

    @Test
    void undo_namesThePlaceTheKeyAndTheFileOfTheDatabase_quoted() throws IOException {
        Files.writeString(folder.resolve("it's the uri"), site.uri());
        cli.run("keys", "generate", "--kind", "aes", "--out", "my key");
        Outcome backup = cli.run(
                "backup",
                "--to",
                "my backups",
                "--uri-env",
                Site.VARIABLE,
                "--encrypt",
                "key-file",
                "--key-file",
                "my key");
        assertThat(backup.exit()).as(backup.all()).isZero();
        JsonNode restore = restored(
                "--from",
                "my backups",
                "--uri-file",
                "it's the uri",
                "--key-file",
                "my key",
                "--rollback-to",
                "my rollback");
        String printed = restore.at("/undo").asText();
        assertThat(printed).contains("--from 'my rollback' --key-file 'my key' --uri-file 'it'\\''s the uri'");
        assertRuns(printed);
        assertKept(folder.resolve("my rollback"), restore.at("/id").asText(), printed);
    }

    /** The reports in the store have the same command. */
    private static void assertKept(Path store, String id, String printed) throws IOException {
        Path kept = store.resolve("control/restores/default").resolve(id);
        assertThat(Files.readString(kept.resolve("report.md"))).contains("\n" + printed + "\n");
        assertThat(Files.readString(kept.resolve("report.json"))).contains("\"undo\" : \"nightkeep undo " + id);
    }

    @Test
    void undo_namesTheVariableThatWasGiven_orNoneWhereTheUsualOneIsSet() throws IOException {
        cli.run("backup", "--to", "backups", "--uri-env", Site.VARIABLE);
        String named = restored("--from", "backups", "--uri-env", Site.VARIABLE)
                .at("/undo")
                .asText();
        assertThat(named).endsWith(" --from backups --uri-env " + Site.VARIABLE + " --preview");
        assertRuns(named);
        cli = cli.with("NIGHTKEEP_URI", site.uri());
        String usual = restored("--from", "backups").at("/undo").asText();
        assertThat(usual).endsWith(" --from backups --preview");
        assertRuns(usual);
    }

    @Test
    void undo_ofAConnectionStringOnTheCommandLine_namesAVariableInItsPlace() throws IOException {
        cli.run("backup", "--to", "backups", "--uri-env", Site.VARIABLE);
        site.users().deleteOne(new Document("_id", 1));
        Outcome done = cli.run("restore", "latest", "--from", "backups", "--uri", site.uri());
        assertThat(done.out())
                .contains("--from backups --uri-env MONGO_URI --preview")
                .doesNotContain(site.uri());
    }
}
