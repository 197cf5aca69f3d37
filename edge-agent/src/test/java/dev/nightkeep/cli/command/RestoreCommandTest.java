package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import dev.nightkeep.crypto.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Restores and what takes them back, as a user would give them, on a server. */
final class RestoreCommandTest {
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    private TestCli cli;

    @BeforeEach
    void prepare() {
        cli = TestCli.in(folder).with(Site.VARIABLE, site.uri()).with("NIGHTKEEP_STORE", "./backups");
        cli.run("backup", "--uri-env", Site.VARIABLE);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Outcome restore(String... options) {
        return cli.run(Stream.concat(Stream.of("restore", "latest", "--uri-env", Site.VARIABLE), Stream.of(options))
                .toArray(String[]::new));
    }

    private Outcome undo(String id, String... options) {
        return cli.run(Stream.concat(Stream.of("undo", id, "--uri-env", Site.VARIABLE), Stream.of(options))
                .toArray(String[]::new));
    }

    private void set(int id, String field, Object value) {
        site.users().updateOne(new Document("_id", id), new Document("$set", new Document(field, value)));
    }

    private Document user(int id) {
        return Objects.requireNonNull(site.users().find(new Document("_id", id)).first());
    }

    @Test
    void overwriteThenUndo_givesBackWhatWasThere() {
        set(1, "name", "since");
        site.users().deleteOne(new Document("_id", 2));
        List<Document> before = Site.all(site.users());
        JsonNode done =
                restore("--strategy", "overwrite", "--yes", "--json").json().at("/restore");
        assertThat(done.at("/inserted").asInt()).isEqualTo(1);
        assertThat(done.at("/replaced").asInt()).isEqualTo(1);
        assertThat(user(1)).containsEntry("name", "name 1");
        String id = done.at("/id").asText();
        assertThat(done.at("/undo").asText()).startsWith("nightkeep undo " + id + " --from ./backups");
        assertThat(undo(id).exit()).isEqualTo(2);
        assertThat(undo(id, "--preview").out()).contains("Would take back", "Nothing was changed");
        assertThat(cli.answering("no")
                        .run("undo", id, "--uri-env", Site.VARIABLE)
                        .exit())
                .isEqualTo(1);
        assertThat(undo(id, "--yes", "--json").json().at("/undo/complete").asBoolean())
                .isTrue();
        assertThat(Site.all(site.users())).isEqualTo(before);
        assertThat(undo(id, "--yes").err()).contains("was taken back already");
    }

    @Test
    void preview_saysExactlyWhatWouldBeDone() {
        set(1, "name", "since");
        site.users().deleteOne(new Document("_id", 2));
        Outcome preview = restore("--strategy", "overwrite", "--preview");
        assertThat(preview.exit()).isZero();
        assertThat(preview.out())
                .containsPattern("app.users +yes +1 +1 +0 +298 ")
                .contains("replaced, for example {\"$numberInt\": \"1\"} (name)", "this was a preview");
        assertThat(user(1)).containsEntry("name", "since");
    }

    @Test
    void dryRun_withACondition_countsByIt() {
        site.users().deleteMany(new Document());
        Outcome looked = restore("--dry-run", "--id", "{\"$numberInt\": \"2\"}");
        assertThat(looked.out()).containsPattern("app.users +yes +1 +0 +0 +0 ").contains("Nothing was changed");
        assertThat(site.users().countDocuments()).isZero();
    }

    @Test
    void planThatIsAgreedTo_isAppliedOrRefused() {
        set(1, "name", "since");
        assertThat(restore("--strategy", "overwrite", "--preview", "--plan-out", "plan.json")
                        .exit())
                .isZero();
        set(2, "name", "since");
        Outcome refused = restore("--strategy", "overwrite", "--apply-plan", "plan.json");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("app.users: planned 0 to add, 1 to replace", "now 0 to add, 2 to replace");
        set(2, "name", "name 2");
        assertThat(restore("--strategy", "overwrite", "--apply-plan", "plan.json")
                        .exit())
                .isZero();
        assertThat(user(1)).containsEntry("name", "name 1");
    }

    @Test
    void merge_bringsBackLostFields_andLeavesNewerOnes() {
        site.users().updateOne(new Document("_id", 1), new Document("$unset", new Document("value", "")));
        set(1, "name", "since");
        Outcome merged = restore("--strategy", "merge", "--yes", "--collection", "users");
        assertThat(merged.exit()).isZero();
        assertThat(user(1)).containsEntry("name", "since").containsEntry("value", 1.5);
        assertThat(restore("--strategy", "merge", "--prefer", "backup", "--yes").exit())
                .isZero();
        assertThat(user(1)).containsEntry("name", "name 1");
    }

    @Test
    void idsAndConditions_bringBackOnlyThese() throws IOException {
        site.users().drop();
        Files.writeString(folder.resolve("ids.txt"), "7\n8\n4711\n");
        assertThat(restore("--ids-file", "ids.txt").exit()).isZero();
        assertThat(site.users().countDocuments()).isEqualTo(2);
        assertThat(restore("--id", "9", "--id", "10.0", "--collection", "users").exit())
                .isZero();
        assertThat(site.users().countDocuments()).isEqualTo(4);
        assertThat(restore("--id", "11", "--ids-file", "ids.txt", "--collection", "users")
                        .exit())
                .isZero();
        assertThat(site.users().countDocuments()).isEqualTo(5);
        assertThat(restore("--where", "{\"_id\": {\"$lt\": 5}}", "--collection", "users")
                        .exit())
                .isZero();
        assertThat(site.users().countDocuments()).isEqualTo(10);
    }

    @Test
    void filterThatMatchesNothing_isSaid() {
        Outcome nothing = restore("--where", "{\"name\": \"nobody\"}");
        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.err()).contains("Not one of 340 documents is what was asked for");
        assertThat(restore("--since", "2026-01-01", "--preview").exit()).isEqualTo(1);
        assertThat(restore("--where", "{\"$where\": \"true\"}").exit()).isEqualTo(2);
        assertThat(restore("--ids-file", "none.txt").exit()).isEqualTo(2);
    }

    @Test
    void rulesAndQuota_stopBeforeAnythingIsChanged() throws IOException {
        site.users().drop();
        Files.writeString(
                folder.resolve("rules.json"),
                "{\"users\": {\"required\": [\"email\"], \"types\": {\"name\": \"string\"}}}");
        Outcome refused = restore("--rules", "rules.json");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("it has no email");
        assertThat(restore("--quota", "1KB").err()).contains("may have 1000");
        assertThat(site.users().countDocuments()).isZero();
        Files.writeString(folder.resolve("rules.json"), "{\"users\": {\"needs\": 1}}");
        assertThat(restore("--rules", "rules.json").exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]|the file is not an object",
                "{}|the file is not an object",
                "{\"users\": [1]}|'users' is not an object",
                "{\"users\": {}}|'users' is not an object",
                "{\"users\": {\"required\": []}}|'users.required' is neither a text nor an array",
                "{\"users\": {\"required\": [5]}}|'users.required' is neither a text nor an array",
                "{\"users\": {\"types\": [\"string\"]}}|'users.types' is not an object",
                "{\"users\": {\"types\": {\"a\": 1}}}|'users.types.a' is neither a text nor an array",
                "{\"users\": {\"types\": {\"a\": \"text\"}}}|no BSON type 'text'",
                "{\"users\": {\"types\": {\"a\": \"int\"}}, \"users\": {\"required\": [\"a\"]}}|cannot be used",
                "{\"usres\": {\"required\": [\"name\"]}}|no collection of the backup is called so",
                "{\"usres\": {\"required\": [\"name\"]}}|did you mean 'users'?"
            })
    void rulesThatWouldCheckNothing_areRefused(String rules, String words) throws IOException {
        site.users().drop();
        Files.writeString(folder.resolve("rules.json"), rules);
        Outcome refused = restore("--rules", "rules.json", "--yes");
        assertThat(refused.exit()).as(refused.all()).isEqualTo(2);
        assertThat(refused.err()).contains(words);
        assertThat(site.users().countDocuments()).isZero();
    }

    @Test
    void fileOutsideOfAnyStore_needsAPlaceForWhatIsReplaced() {
        cli.run("unpack", "latest", "dump");
        TestCli alone = TestCli.in(folder).with(Site.VARIABLE, site.uri());
        Outcome refused = alone.run("restore", "./dump", "--uri-env", Site.VARIABLE);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--rollback-to");
        Outcome done = alone.run("restore", "./dump", "--uri-env", Site.VARIABLE, "--rollback", "off");
        assertThat(done.out()).contains("It cannot be undone");
    }

    @Test
    void encryptedBackup_itsRollbackIsEncryptedToo_andUndoneWithTheKey() throws IOException {
        KeyFiles.generateAge(folder.resolve("age.key"), Instant.EPOCH);
        String[] key = {"--identity", "age.key"};
        assertThat(cli.run("backup", "--uri-env", Site.VARIABLE, "--job", "sealed", "--encrypt", "age", key[0], key[1])
                        .exit())
                .isZero();
        set(1, "name", "since");
        JsonNode done = restore("--job", "sealed", "--strategy", "overwrite", "--yes", "--json", key[0], key[1])
                .json();
        String id = done.at("/restore/id").asText();
        String kept = done.at("/restore/rollback").asText();
        assertThat(cli.run("show", kept).out()).containsPattern("encrypted +age");
        assertThat(undo(id, "--yes").exit()).isEqualTo(2);
        assertThat(undo(id, "--yes", key[0], key[1]).exit()).isZero();
        assertThat(user(1)).containsEntry("name", "since");
    }

    @Test
    void tenThousandConversations_areLostAndBroughtBack() {
        site.collection("app", "conversations")
                .insertMany(IntStream.range(0, 10_000)
                        .mapToObj(i -> new Document("_id", "c" + i)
                                .append("session_id", "s" + i % 100)
                                .append("messages", List.of(new Document("text", "hello " + i))))
                        .toList());
        cli.run("backup", "--uri-env", Site.VARIABLE, "--job", "conversations");
        List<Document> all = Site.all(site.collection("app", "conversations"));
        site.collection("app", "conversations").drop();
        Outcome restored = restore("--job", "conversations", "--collection", "conversations");
        assertThat(restored.out()).as(restored.err()).contains("found as written: 10,000 documents");
        assertThat(Site.all(site.collection("app", "conversations"))).isEqualTo(all);
    }
}
