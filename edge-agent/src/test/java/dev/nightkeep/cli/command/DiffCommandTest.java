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
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares backups with a server and with each other, as a user would. */
final class DiffCommandTest {
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    private TestCli cli;
    private String first;

    @BeforeEach
    void prepare() {
        cli = TestCli.in(folder).with(Site.VARIABLE, site.uri()).with("NIGHTKEEP_STORE", "./backups");
        first = backup();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String backup(String... more) {
        Outcome backup = cli.run(Stream.concat(
                        Stream.of("backup", "--uri-env", Site.VARIABLE, "--to", "backups", "--json"), Stream.of(more))
                .toArray(String[]::new));
        assertThat(backup.exit()).as(backup.all()).isZero();
        return backup.json().at("/backup/id").asText();
    }

    private Outcome live(String... more) {
        return cli.run(Stream.concat(Stream.of("diff", first, "--uri-env", Site.VARIABLE), Stream.of(more))
                .toArray(String[]::new));
    }

    private void change() {
        site.users().updateOne(new Document("_id", 1), new Document("$set", new Document("value", -1)));
        site.users().updateOne(new Document("_id", 2), new Document("$set", new Document("password", "secret-1")));
        site.users().deleteOne(new Document("_id", 3));
        site.users().insertOne(new Document("_id", 4711));
    }

    private static void assertChanged(JsonNode diff) {
        JsonNode users = diff.at("/collections/1");
        assertThat(diff.at("/equal").asBoolean()).isFalse();
        assertThat(users.at("/namespace").asText()).isEqualTo("app.users");
        assertThat(users.at("/added").asInt()).isEqualTo(1);
        assertThat(users.at("/changed").asInt()).isEqualTo(2);
        assertThat(users.at("/removed").asInt()).isEqualTo(1);
        assertThat(users.at("/same").asInt()).isEqualTo(Site.USERS - 3);
        assertThat(diff.at("/collections/0/same").asInt()).isEqualTo(Site.ORDERS);
    }

    @Test
    void live_asItWas_isTheSame() {
        Outcome same = live("--exit-code");
        assertThat(same.out()).contains("Nothing differs: both have the same 340 documents.");
        assertThat(same.exit()).as(same.all()).isZero();
    }

    @Test
    void live_databaseDroppedSince_isComparedAndEverythingIsRemoved() {
        site.users().drop();
        site.orders().drop();
        Outcome found = live("--db", "app", "--exit-code");
        assertThat(found.exit()).as(found.all()).isEqualTo(3);
        assertThat(found.out())
                .containsPattern("app.users +the backup only +0 +0 +" + Site.USERS)
                .contains("app has no collections any more: all that the backup has of it is removed.")
                .doesNotContain("Not compared");
        assertThat(live("--db", "app").exit()).isZero();
    }

    @Test
    void live_databaseThatNeitherSideHas_isNotCompared() {
        Outcome found = live("--db", "app", "--db", "ap");
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.out()).contains("Not compared: ap");
    }

    @Test
    void live_thatChanged_isCountedAndShown_andNoSecretWithIt() {
        change();
        Outcome found = live();
        assertThat(found.exit()).isZero();
        assertThat(found.out())
                .containsPattern("app.users +both +1 +2 +1 +297")
                .contains(
                        "value: changed in 1 document",
                        "password: added in 1 document",
                        "+ {\"$numberInt\": \"4711\"}",
                        "- {\"$numberInt\": \"3\"}",
                        "~ {\"$numberInt\": \"1\"} value 1.5 -> -1",
                        "password (nothing) -> ***",
                        "1 document added (only the database has them), 2 changed, 1 removed")
                .doesNotContain("secret-1");
        assertChanged(live("--json").json().at("/diff"));
        assertThat(live("--exit-code").exit()).isEqualTo(3);
        assertThat(live("--exit-code", "--collection", "orders*").exit()).isZero();
    }

    @Test
    void collectionsAndIndexes_ofOneSideOnly_areNamed() {
        site.users().drop();
        site.users().insertOne(new Document("_id", 1).append("name", "name 1").append("value", 1.5));
        site.orders().drop();
        site.collection("app", "fresh").insertOne(new Document("_id", 1));
        assertThat(live().out())
                .contains("index name_1 removed")
                .containsPattern("app.orders.2026 +the backup only +0 +0 +40 +0")
                .containsPattern("app.fresh +the database only +1 +0 +0 +0");
    }

    @Test
    void anotherBackup_isComparedWithoutADatabase() {
        change();
        String second = backup("--format", "json");
        Outcome found = cli.run("diff", first, "--against", "latest", "--json", "--exit-code");
        assertThat(found.exit()).as(found.all()).isEqualTo(3);
        assertChanged(found.json().at("/diff"));
        assertThat(cli.run("diff", second, "--against", second, "--exit-code").exit())
                .isZero();
        assertThat(cli.run("diff", first, "--against", second).out())
                .contains("From %s to %s:".formatted(first, second), "only the other has them");
    }

    @Test
    void encryptedBackup_isComparedWithTheKey_alsoWithAPlainOne() throws IOException {
        KeyFiles.generateAge(folder.resolve("age.key"), Instant.EPOCH);
        change();
        String sealed = backup("--job", "sealed", "--encrypt", "age", "--identity", "age.key");
        Outcome locked = cli.run("diff", first, "--against", sealed);
        assertThat(locked.exit()).isEqualTo(2);
        assertThat(locked.err()).contains("--identity");
        assertChanged(cli.run("diff", first, "--against", sealed, "--identity", "age.key", "--json")
                .json()
                .at("/diff"));
        assertThat(cli.run("diff", sealed, "--uri-env", Site.VARIABLE, "--identity", "age.key", "--exit-code")
                        .exit())
                .isZero();
    }

    @Test
    void dump_atAPath_isComparedLikewise() {
        assertThat(cli.run("unpack", first, "dump").exit()).isZero();
        change();
        assertChanged(cli.run("diff", "./dump", "--uri-env", Site.VARIABLE, "--json")
                .json()
                .at("/diff"));
        assertThat(cli.run("diff", "./dump", "--against", first, "--exit-code").exit())
                .isZero();
    }

    @Test
    void damagedBackup_isAFailure_andNoDifference() throws IOException {
        Path file;
        try (Stream<Path> tree = Files.walk(folder.resolve("backups"))) {
            file = tree.filter(path -> path.endsWith("users.bson.gz"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Outcome damaged = live("--exit-code");
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).isEmpty();
    }
}
