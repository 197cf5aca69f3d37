package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoCollection;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scan and recover one behind the other, as somebody would who lost conversations. */
@SuppressWarnings("JavaUtilDate") // what the driver gives
final class ScanEndToEndTest {
    private static final int ALL = 100;
    private final Site site = Site.empty();

    @TempDir
    private Path folder;

    private TestCli cli;

    @BeforeEach
    void prepare() throws IOException {
        cli = TestCli.in(folder).with(Site.VARIABLE, site.uri());
        conversations().insertMany(documents(0, ALL));
        Files.createDirectories(folder.resolve("exports/deep"));
        write("exports/conversations-2026-01-01.json", "[" + json(0, 40, ",\n") + "]");
        write("exports/deep/export_2026.jsonl", json(30, 70, "\n"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("exports/backup.json.gz")))) {
            out.write(("{\"exported\": \"x\", \"data\": {\"conversations\": [" + json(60, ALL, ",") + "]}}")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private MongoCollection<Document> conversations() {
        return site.collection("app", "conversations");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<Document> documents(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Document("_id", i)
                        .append("session_id", "s" + i)
                        .append("email", "user%d@example.org".formatted(i))
                        .append("updatedAt", new Date(1_700_000_000_000L + i))
                        .append("messages", List.of(new Document("text", "hello " + i))))
                .toList();
    }

    private static String json(int from, int to, String between) {
        return documents(from, to).stream().map(Document::toJson).collect(Collectors.joining(between));
    }

    private Outcome scan(String... more) {
        return cli.run(Stream.concat(
                        Stream.of("scan", "--uri-env", Site.VARIABLE, "--path", "exports", "--report", "found"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    private Outcome recover(String... more) {
        return cli.run(Stream.concat(
                        Stream.of(
                                "recover",
                                "found/scan-report.json",
                                "--uri-env",
                                Site.VARIABLE,
                                "--rollback-to",
                                "rollback"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void scan_ofOneCollection_saysWhichFilesItTookForOthers() throws IOException {
        write("exports/conversation-alice.json", "[" + json(0, 3, ",") + "]");
        assertThat(scan("--collection", "conversations").out())
                .contains("LEFT OUT 3 documents of collections that were not asked for: conversation-alice");
    }

    @Test
    void scan_ofFilesThatTheDatabaseHas_findsThemTheSame() {
        JsonNode found = scan("--json").json().at("/scan");
        assertThat(found.at("/complete").asBoolean()).isTrue();
        assertThat(found.at("/collections/0/name").asText()).isEqualTo("app.conversations");
        assertThat(found.at("/collections/0/found").asInt()).isEqualTo(120);
        assertThat(found.at("/collections/0/same").asInt()).isEqualTo(ALL);
        assertThat(found.at("/collections/0/lacking").asInt()).isZero();
    }

    @Test
    void recover_afterTheCollectionWasDropped_bringsEverythingBack() {
        List<Document> before = Site.all(conversations());
        site.users().insertOne(new Document("_id", 1));
        conversations().deleteMany(new Document("_id", new Document("$gte", 1)));
        Outcome scan = scan();
        assertThat(scan.exit()).as(scan.all()).isZero();
        assertThat(scan.out())
                .contains(
                        "99 of 100 different documents not in the live database",
                        "nightkeep recover found/scan-report.json");
        assertThat(recover("--dry-run").out()).contains("99 documents would be added");
        Outcome recover = recover();
        assertThat(recover.exit()).as(recover.all()).isZero();
        assertThat(Site.all(conversations())).isEqualTo(before);
    }

    @Test
    void report_showsNoSecret() throws IOException {
        conversations().deleteMany(new Document());
        scan();
        assertThat(folder.resolve("found/scan-report.md"))
                .content()
                .contains("***", "lacking")
                .doesNotContain("@example.org");
        assertThat(Files.readString(folder.resolve("found/scan-report.json"))).doesNotContain("@example.org");
    }

    @Test
    void recover_fileThatChangedSince_isRefusedBeforeAnythingIsWritten() throws IOException {
        conversations().deleteMany(new Document());
        scan();
        write("exports/conversations-2026-01-01.json", "[" + json(0, 39, ",\n") + "]");
        Outcome recover = recover("--select", "collection=conversations");
        assertThat(recover.exit()).as(recover.all()).isEqualTo(1);
        assertThat(recover.err()).contains("is not what was scanned");
        assertThat(conversations().countDocuments()).isZero();
    }

    @Test
    void recover_newest_replacesOlderOnesOnly() throws IOException {
        conversations().updateOne(new Document("_id", 1), new Document("$set", new Document("updatedAt", new Date(0))));
        conversations()
                .updateOne(
                        new Document("_id", 2),
                        new Document("$set", new Document("updatedAt", new Date(1_800_000_000_000L))));
        assertThat(scan("--json").json().at("/scan/collections/0/newer").asInt())
                .isEqualTo(1);
        Outcome recover = recover("--select", "newest", "--strategy", "overwrite", "--yes");
        assertThat(recover.out()).containsPattern("app.conversations +0 +1 ");
        assertThat(conversations().find(new Document("_id", 1)).first())
                .isEqualTo(documents(1, 2).getFirst());
        assertThat(conversations().find(new Document("_id", 2)).first())
                .containsEntry("updatedAt", new Date(1_800_000_000_000L));
    }

    @Test
    void recover_intoAnotherCollection_fromOneSource() {
        scan();
        Outcome recover = recover("--select", "source=2", "--into", "rescue.all");
        assertThat(recover.exit()).as(recover.all()).isZero();
        assertThat(Site.all(site.collection("rescue", "all"))).isEqualTo(documents(0, 40));
    }

    @Test
    void scan_ofBackupsOfOurs_findsTheirDocuments_andRecoversThem() {
        List<Document> before = Site.all(conversations());
        cli.run("backup", "--uri-env", Site.VARIABLE, "--to", "kept", "--codec", "brotli");
        cli.run("backup", "--uri-env", Site.VARIABLE, "--to", "kept", "--format", "json", "--codec", "zstd");
        conversations().deleteMany(new Document("_id", new Document("$gte", 1)));
        Outcome scan = cli.run(
                "scan", "--uri-env", Site.VARIABLE, "--from", "kept", "--path", "kept", "--report", "found", "--json");
        JsonNode collection = scan.json().at("/scan/collections/0");
        assertThat(scan.json().at("/scan/sources").asInt()).isEqualTo(4);
        assertThat(collection.at("/found").asInt()).as(scan.all()).isEqualTo(4 * ALL);
        assertThat(collection.at("/lacking").asInt()).isEqualTo(ALL - 1);
        assertThat(recover("--from", "kept").exit()).isZero();
        assertThat(Site.all(conversations())).isEqualTo(before);
    }

    @Test
    void scan_ofADamagedBackupOfOurs_saysSo() throws IOException {
        cli.run("backup", "--uri-env", Site.VARIABLE, "--to", "kept");
        Path file;
        try (var tree = Files.walk(folder.resolve("kept"))) {
            file = tree.filter(path -> path.endsWith("conversations.bson.gz"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Outcome scan = cli.run("scan", "--path", "kept");
        assertThat(scan.exit()).isEqualTo(1);
        assertThat(scan.out()).contains("DAMAGED");
    }

    @Test
    void scan_prefixOfAStore_recoversWithTheStoreNamed() {
        conversations().deleteMany(new Document());
        Outcome scan = cli.run(
                "scan", "--uri-env", Site.VARIABLE, "--from", ".", "--prefix", "exports/deep", "--report", "found");
        assertThat(scan.out()).contains("--from .", "40 of 40 different documents not in the live database");
        assertThat(recover("--into", "app.conversations").err()).contains("lies in a store, and none was named");
        assertThat(recover("--from", ".", "--into", "app.conversations").exit()).isZero();
        assertThat(Site.all(conversations())).isEqualTo(documents(30, 70));
    }

    @Test
    void scan_nothingNamed_isRefused_andSoIsAReportThatIsNone() throws IOException {
        assertThat(cli.run("scan").err()).contains("Give --path, --from or --uri-env");
        assertThat(cli.run("scan", "--path", "nowhere").exit()).isEqualTo(2);
        assertThat(cli.run("scan", "--path", "exports", "--id-field", "a..b").exit())
                .isEqualTo(2);
        write("x", "");
        assertThat(cli.run("scan", "--path", "exports", "--report", "x/y").err())
                .contains("report cannot be written");
        write("scan-report.json", "{}");
        assertThat(cli.run("recover", "scan-report.json", "--uri-env", Site.VARIABLE)
                        .exit())
                .isNotZero();
        assertThat(cli.run("recover", "none.json", "--uri-env", Site.VARIABLE).exit())
                .isEqualTo(2);
    }

    @Test
    void recover_overwrite_withoutConsent_isRefused() {
        scan();
        assertThat(recover("--strategy", "overwrite").err()).contains("no terminal on which to ask");
        conversations().deleteMany(new Document());
        scan();
        cli = cli.answering("no");
        Outcome declined = recover("--select", "collection=conversations");
        assertThat(declined.out()).as(declined.all()).contains("nothing was changed");
        assertThat(conversations().countDocuments()).isZero();
    }

    /** Every command that a scan printed, one after the other; none of their words has a space in it. */
    private void paste(Outcome scan) {
        JsonNode commands = scan.json().at("/scan/commands");
        assertThat(commands).isNotEmpty();
        commands.forEach(command -> {
            Outcome pasted = cli.run(
                    Pattern.compile(" ").splitAsStream(command.asText()).skip(1).toArray(String[]::new));
            assertThat(pasted.exit()).as(command.asText() + pasted.all()).isZero();
        });
    }

    @Test
    void commands_thatAScanWithoutReportPrints_runAsTheyStand() throws IOException {
        write("exports/export_nameless.json", "[{\"session_id\": \"x\"}]");
        List<Document> before = Site.all(conversations());
        conversations().deleteMany(new Document("_id", new Document("$gte", 1)));
        paste(cli.run(
                "scan", "--uri-env", Site.VARIABLE, "--path", "exports", "--collection", "conversations", "--json"));
        assertThat(Site.all(conversations())).isEqualTo(before);
    }

    @Test
    void commands_thatAScanWithoutDatabasePrints_compareTheSameFilesWithOne() {
        Outcome scan = cli.run("scan", "--path", "exports", "--add-pattern", "**/*.jsonl", "--threads", "3", "--json");
        assertThat(scan.json().at("/scan/commands/0").asText())
                .isEqualTo("nightkeep scan --path exports --add-pattern '**/*.jsonl' --threads 3 --uri-env MONGO_URI");
        cli = cli.with("MONGO_URI", site.uri());
        paste(cli.run("scan", "--path", "exports", "--json"));
    }
}
