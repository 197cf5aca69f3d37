package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands one behind the other, on a directory, as a user would give them. */
final class EndToEndTest {
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    private TestCli cli;

    @BeforeEach
    void prepare() {
        cli = TestCli.in(folder).with(Site.VARIABLE, site.uri()).with("NIGHTKEEP_STORE", "./backups");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void backup_endsWithAReceipt() {
        Outcome backup = cli.run("backup", "--uri-env", Site.VARIABLE);
        assertThat(backup.exit()).isZero();
        assertThat(backup.out())
                .contains("succeeded", "340 documents in 2 collections", "each collection by itself", "lies in")
                .containsPattern("restore it +nightkeep restore \\S+ --from ./backups --uri-env MONGO_URI --dry-run");
        assertThat(backup.err().lines()).contains("reading", "app.users done", "committing");
    }

    @Test
    void backup_quiet_printsTheReceiptAlone() {
        Outcome backup = cli.run("backup", "--uri-env", Site.VARIABLE, "--quiet");
        assertThat(backup.err()).isEmpty();
        assertThat(backup.out()).contains("succeeded");
    }

    @Test
    void backup_selected_keepsWhatWasSelected() {
        JsonNode backup = cli.run("backup", "--uri-env", Site.VARIABLE, "--db", "app", "--exclude", "ord*", "--json")
                .json();
        assertThat(backup.at("/backup/totals/documents").asInt()).isEqualTo(Site.USERS);
    }

    @Test
    void list_showsTheLatestFirst_andSaysThatThereAreMore() {
        String first = backUp("--job", "nightly");
        String second = backUp("--codec", "zstd", "--level", "1");
        Outcome list = cli.run("list");
        assertThat(list.out().lines().skip(1)).hasSize(2).allMatch(line -> line.contains("SUCCEEDED"));
        assertThat(list.out()).contains(first, second, "nightly", "340");
        assertThat(cli.run("list", "--limit", "1").out()).contains("--limit 0 lists all");
        assertThat(cli.run("list", "--job", "nightly", "--json")
                        .json()
                        .at("/backups/0/id")
                        .asText())
                .isEqualTo(first);
        assertThat(cli.run("list", "--until", "2020-01-01").out()).contains("There are no such backups");
    }

    @Test
    void show_tellsEverything() {
        String id = backUp();
        Outcome show = cli.run("show", id.substring(0, 16));
        assertThat(show.exit()).isZero();
        assertThat(show.out())
                .contains("Backup " + id, "SUCCEEDED", "MongoDB 5.0", "gzip level 6, not encrypted", "restore it")
                .containsPattern("app.orders.2026 +40 ")
                .containsPattern("app.users +300 ");
        assertThat(cli.run("show", "latest", "--json")
                        .json()
                        .at("/collections/1/documents")
                        .asInt())
                .isEqualTo(Site.USERS);
    }

    @Test
    void verify_ofAWholeBackup_succeeds() {
        String id = backUp();
        assertThat(cli.run("verify", "latest").out()).contains(id + " is whole");
        assertThat(cli.run("verify", id, "--sample", "50%").out()).contains("the sample holds");
        assertThat(cli.run("verify", id, "--json").json().at("/verify/sound").asBoolean())
                .isTrue();
    }

    @Test
    void verify_ofAFolderByItsPath_holdsTheManifestAgainstIt() {
        String id = backUp();
        Outcome verify = TestCli.in(folder).run("verify", folderOf(id).toString());
        assertThat(verify.out()).contains(id + " is whole");
    }

    @Test
    void verify_ofADamagedBackup_fails_andNamesWhatDoesNotHold() throws IOException {
        String id = backUp();
        Path users = folderOf(id).resolve("dump/app/users.bson.gz");
        byte[] bytes = Files.readAllBytes(users);
        bytes[bytes.length / 2] ^= 1;
        Files.write(users, bytes);
        Outcome verify = cli.run("verify", id);
        assertThat(verify.exit()).isEqualTo(1);
        assertThat(verify.out()).contains(id + " is DAMAGED: 1 problem", "users.bson.gz");
        assertThat(cli.run("verify", id, "--json").json().at("/verify/problems"))
                .hasSize(1);
        assertThat(cli.run("restore", id, "--uri-env", Site.VARIABLE).exit()).isEqualTo(1);
    }

    @Test
    void restore_bringsBackWhatWasLost_andLeavesTheRest() {
        List<Document> users = Site.all(site.users());
        String id = backUp();
        site.users().drop();
        site.orders().updateOne(new Document("_id", 1), new Document("$set", new Document("value", "changed")));
        Outcome preview = cli.run("restore", id, "--uri-env", Site.VARIABLE, "--dry-run");
        assertThat(preview.out()).contains("300 documents would be added, 40 present", "this was a dry run");
        assertThat(site.users().countDocuments()).isZero();
        Outcome restore = cli.run("restore", id, "--uri-env", Site.VARIABLE);
        assertThat(restore.exit()).isZero();
        assertThat(restore.out()).containsPattern("app.users +300 +0 +0 +0 +0 +0 +0 +0 +1 new, 1 present");
        assertThat(Site.all(site.users())).isEqualTo(users);
        assertThat(site.orders().find(new Document("_id", 1)).first()).containsEntry("value", "changed");
    }

    @Test
    void restore_overwrite_onATerminal_showsAndAsks() {
        List<Document> orders = Site.all(site.orders());
        String id = backUp();
        site.orders().updateOne(new Document("_id", 1), new Document("$set", new Document("value", "changed")));
        String[] command = {"restore", id, "--uri-env", Site.VARIABLE, "--strategy", "overwrite"};
        Outcome declined = cli.answering("no").run(command);
        assertThat(declined.exit()).isEqualTo(1);
        assertThat(declined.err()).contains("overwrite:", "Restore it? [y/N]");
        assertThat(declined.out()).contains("nothing was changed");
        assertThat(Site.all(site.orders())).isNotEqualTo(orders);
        assertThat(cli.answering("yes").run(command).exit()).isZero();
        assertThat(Site.all(site.orders())).isEqualTo(orders);
    }

    @Test
    void restore_renamed_goesBesideTheOriginal() {
        String id = backUp();
        JsonNode restore = cli.run(
                        "restore",
                        id,
                        "--uri-env",
                        Site.VARIABLE,
                        "--ns-from",
                        "app.*",
                        "--ns-to",
                        "rescue.*",
                        "--json")
                .json();
        assertThat(restore.at("/restore/state").asText()).isEqualTo("SUCCEEDED");
        assertThat(restore.at("/restore/inserted").asInt()).isEqualTo(Site.USERS + Site.ORDERS);
        assertThat(Site.all(site.collection("rescue", "users"))).isEqualTo(Site.all(site.users()));
    }

    @Test
    void unpack_givesADumpThatCanBeVerifiedAndRestored() {
        backUp("--codec", "brotli");
        List<Document> users = Site.all(site.users());
        assertThat(cli.run("unpack", "latest", "dump").out()).contains("340 documents in 2 collections");
        assertThat(folder.resolve("dump/app/users.bson")).exists();
        TestCli alone = TestCli.in(folder).with(Site.VARIABLE, site.uri());
        assertThat(alone.run("verify", "dump").out()).contains("can be read: 340 documents", "only its framing");
        site.users().drop();
        Outcome restore =
                alone.run("restore", "dump/app/users.bson", "--uri-env", Site.VARIABLE, "--rollback-to", "./backups");
        assertThat(restore.out()).containsPattern("app.users +300 ");
        assertThat(Site.all(site.users())).isEqualTo(users);
    }

    @Test
    void unpack_intoAFolderThatIsNotEmpty_changesNothing() throws IOException {
        backUp();
        Files.createDirectories(folder.resolve("dump/mine"));
        Outcome unpack = cli.run("unpack", "latest", "dump");
        assertThat(unpack.exit()).isEqualTo(2);
        assertThat(unpack.err()).contains("is not empty");
    }

    @Test
    void formatJson_goesTheSameWay() throws IOException {
        String id = backUp("--format", "json", "--codec", "none");
        List<Document> users = Site.all(site.users());
        assertThat(cli.run("verify", id).exit()).isZero();
        assertThat(cli.run("show", id).out()).contains("json, uncompressed", "inside its one document");
        site.users().drop();
        assertThat(cli.run("restore", id, "--uri-env", Site.VARIABLE).exit()).isZero();
        assertThat(Site.all(site.users())).isEqualTo(users);
        try (var files = Files.list(folderOf(id))) {
            Path document = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("manifest.json"))
                    .findFirst()
                    .orElseThrow();
            Path copy = Files.copy(document, folder.resolve("copy.json"));
            assertThat(TestCli.in(folder).run("verify", copy.toString()).out()).contains("is whole: 340 documents");
        }
    }

    @Test
    void delete_asksOrNeedsYes_andRemoves() {
        String id = backUp();
        Outcome refused = cli.run("delete", id);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("Say --yes");
        assertThat(cli.answering("").run("delete", id).exit()).isEqualTo(1);
        assertThat(cli.run("show", id).exit()).isZero();
        assertThat(cli.answering("y").run("delete", id).out()).contains("Deleted backup " + id);
        assertThat(cli.run("show", id).exit()).isEqualTo(1);
        assertThat(folderOf(id)).doesNotExist();
    }

    @Test
    void sweep_withoutLeftovers_saysSo() {
        backUp();
        assertThat(cli.run("sweep").out()).contains("There are no leftovers");
        assertThat(cli.run("sweep", "--delete", "--json").json().at("/orphans")).isEmpty();
    }

    @Test
    void files_areKeptAndUnpacked() throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/site.conf"), "answer = 42");
        String id = backUp("--files", "etc/**");
        assertThat(cli.run("show", id).out()).contains("1 host file");
        assertThat(cli.run("unpack", id, "dump").out()).contains("1 host file left out");
        assertThat(cli.run("unpack", id, "other", "--files-to", "kept").exit()).isZero();
        assertThat(folder.resolve("kept/etc/site.conf")).hasContent("answer = 42");
    }

    private String backUp(String... options) {
        String[] command = {"backup", "--uri-env", Site.VARIABLE, "--json"};
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(command), java.util.Arrays.stream(options))
                .toArray(String[]::new);
        return cli.run(all).json().at("/backup/id").asText();
    }

    private Path folderOf(String id) {
        try (var tree = Files.walk(folder.resolve("backups"))) {
            return tree.filter(path -> path.endsWith(id)).findFirst().orElse(folder.resolve("backups/none"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
