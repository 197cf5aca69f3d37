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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows documents through backups, and gets their versions back with the commands that it prints. */
final class HistoryCommandTest {
    private static final Pattern WORD = Pattern.compile("'((?:[^']|'\\\\'')*)'|(\\S+)");
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    private TestCli cli;

    @BeforeEach
    void prepare() {
        cli = TestCli.in(folder).with("MONGO_URI", site.uri());
        backup();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void backup(String... more) {
        Outcome backup =
                cli.run(Stream.concat(Stream.of("backup", "--uri-env", "MONGO_URI", "--to", "backups"), Stream.of(more))
                        .toArray(String[]::new));
        assertThat(backup.exit()).as(backup.all()).isZero();
    }

    private Outcome history(String... arguments) {
        return cli.run(
                Stream.concat(Stream.of("history"), Stream.concat(Stream.of(arguments), Stream.of("--from", "backups")))
                        .toArray(String[]::new));
    }

    private void set(Object id, Object value) {
        site.users().updateOne(new Document("_id", id), new Document("$set", new Document("value", value)));
    }

    private Document user(Object id) {
        return Objects.requireNonNull(site.users().find(new Document("_id", id)).first());
    }

    /** As a shell splits what {@code ShellWord} wrote, without the name of the program, and somebody who says yes. */
    private Outcome paste(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("'\\''", "'"));
        }
        assertThat(words.removeFirst()).isEqualTo("nightkeep");
        return cli.answering("yes").run(words.toArray(String[]::new));
    }

    private static List<String> commands(Outcome history) {
        return history.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("nightkeep restore"))
                .toList();
    }

    @Test
    void versions_areToldApart_andEachCommandBringsItsVersionBack() {
        backup();
        set(1, 17);
        backup("--format", "json");
        site.users().deleteOne(new Document("_id", 1));
        backup();
        Outcome history = history("users", "1");
        assertThat(history.exit()).as(history.all()).isZero();
        assertThat(history.out())
                .contains("app.users {\"$numberInt\": \"1\"}:", "(2 backups)", "first seen", "REMOVED")
                .contains("changed: value 1.5 -> 17");
        List<String> commands = commands(history);
        assertThat(commands).hasSize(2);
        assertThat(paste(commands.getFirst()).exit()).isZero();
        assertThat(user(1)).containsEntry("value", 1.5);
        assertThat(paste(commands.getLast()).exit()).isZero();
        assertThat(user(1)).containsEntry("value", 17);
        assertThat(site.users().countDocuments()).isEqualTo(Site.USERS);
    }

    @Test
    void ids_ofAnyType_comeBackByTheirCommands() {
        List<Object> ids = List.of(
                new ObjectId("65f1f9a3c05e1f9a3cd70001"),
                "it's \"odd\" $id",
                5L << 40,
                new Document("a", 1).append("b", "x"));
        ids.forEach(id -> site.users().insertOne(new Document("_id", id).append("value", 1)));
        backup();
        ids.forEach(id -> set(id, 2));
        for (String text : List.of(
                "65f1f9a3c05e1f9a3cd70001", "it's \"odd\" $id", Long.toString(5L << 40), "{\"a\": 1, \"b\": \"x\"}")) {
            Outcome history = history("app.users", text);
            assertThat(commands(history)).as(history.all()).hasSize(1);
            Outcome restored = paste(commands(history).getFirst());
            assertThat(restored.exit()).as(restored.all()).isZero();
        }
        assertThat(ids).allSatisfy(id -> assertThat(user(id)).containsEntry("value", 1));
    }

    @Test
    void json_hasVersionsAndCommands() {
        set(1, 17);
        backup();
        JsonNode found = history("users", "1", "--json").json();
        assertThat(found.at("/history/backups").asInt()).isEqualTo(2);
        assertThat(found.at("/history/documents/0/versions/1/changes/total").asInt())
                .isEqualTo(1);
        assertThat(found.at("/restore/1/command").asText()).startsWith("nightkeep restore 20");
    }

    @Test
    void encryptedBackups_areReadWithTheKey_andNamedWithoutIt() throws IOException {
        KeyFiles.generateAge(folder.resolve("age.key"), Instant.EPOCH);
        set(1, 17);
        backup("--job", "sealed", "--encrypt", "age", "--identity", "age.key");
        Outcome locked = history("users", "1");
        assertThat(locked.exit()).isEqualTo(1);
        assertThat(locked.out()).contains("first seen", "NOT READ: ", "--identity");
        Outcome opened = history("users", "1", "--identity", "age.key");
        assertThat(opened.exit()).as(opened.all()).isZero();
        set(1, 3);
        String sealed = commands(opened).getLast();
        assertThat(sealed).contains("--identity age.key");
        assertThat(paste(sealed).exit()).isZero();
        assertThat(user(1)).containsEntry("value", 17);
        assertThat(history("users", "1", "--job", "default").exit()).isZero();
    }

    @Test
    void documentOfNoBackup_isSaid_andDamageIsNamed() throws IOException {
        Outcome nobody = history("users", "4711");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.out()).contains("No backup that could be read has users 4711: 1 of 1 backup looked into");
        try (Stream<Path> tree = Files.walk(folder.resolve("backups"))) {
            Files.delete(tree.filter(path -> path.endsWith("users.bson.gz"))
                    .findFirst()
                    .orElseThrow());
        }
        Outcome damaged = history("users", "1");
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).contains("NOT READ", "users.bson.gz is not there");
    }
}
