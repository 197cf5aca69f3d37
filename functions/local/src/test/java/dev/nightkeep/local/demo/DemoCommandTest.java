package dev.nightkeep.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.nightkeep.local.server.Site;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    private static final String[] SMALL = {"--days", "2", "--dir", "kept"};

    @TempDir
    private Path folder;

    @Test
    void demo_untouched_bringsEverythingBackAndSaysSo() {
        DemoRun demo = DemoRun.in(folder);
        assertThat(demo.run(SMALL)).as(demo.err()).isZero();
        assertThat(demo.out())
                .containsSubsequence(
                        "1. Start",
                        "2. Fill",
                        "$ nightkeep backup --uri-env NIGHTKEEP_DEMO_URI --to ",
                        "$ nightkeep list --from ",
                        "dropped nightscout.entries",
                        "dropped nightscout.every_type",
                        "--dry-run",
                        "$ nightkeep restore latest --from ",
                        "Receipt: everything is back, byte for byte");
    }

    @Test
    void demo_untouched_namesWhatWasLostAndWhereTheFilesLie() throws IOException {
        DemoRun demo = DemoRun.in(folder);
        demo.run("--days", "2", "--dir", "kept", "--json");
        JsonNode receipt = new ObjectMapper().readTree(demo.out()).get("demo");
        assertThat(receipt.get("everythingIsBack").asBoolean()).isTrue();
        assertThat(receipt.get("lost")).hasSize(2).allSatisfy(loss -> {
            assertThat(loss.get("documents").asLong()).isPositive();
            assertThat(loss.get("documentsBack")).isEqualTo(loss.get("documents"));
            assertThat(loss.get("indexesBack")).isEqualTo(loss.get("indexes"));
        });
        Path backup = Path.of(receipt.get("backup").asText());
        assertThat(backup).startsWith(folder.resolve("kept"));
        assertThat(backup.resolve("dump/nightscout/entries.bson.gz")).isNotEmptyFile();
        assertThat(backup.resolve("manifest.json")).isNotEmptyFile();
    }

    @Test
    void demo_json_tellsItsStoryOnStandardError() {
        DemoRun demo = DemoRun.in(folder);
        demo.run("--days", "1", "--dir", "kept", "--json");
        assertThat(demo.out().lines()).hasSize(1);
        assertThat(demo.err()).contains("1. Start", "$ nightkeep restore");
    }

    @Test
    void demo_quiet_printsTheReceiptOnly() {
        DemoRun demo = DemoRun.in(folder);
        demo.run("--days", "1", "--dir", "kept", "--quiet");
        assertThat(demo.out().strip()).startsWith("Receipt: everything is back");
        assertThat(demo.err()).isEmpty();
    }

    @Test
    void demo_documentAlteredBehindItsBack_isNoticed() {
        DemoRun demo = sabotaged(entries -> entries.updateOne(
                new BsonDocument("type", new BsonString("sgv")),
                BsonDocument.parse("{$set: {sgv: {$numberLong: '100'}}}")));
        assertThat(demo.run(SMALL)).isEqualTo(1);
        assertThat(demo.out())
                .contains("Receipt: NOT everything is as it was", "entries: 1 x document altered: {\"$oid\"");
    }

    @Test
    void demo_documentLostBehindItsBack_isNoticed() {
        DemoRun demo = sabotaged(entries -> entries.deleteOne(new BsonDocument()));
        assertThat(demo.run(SMALL)).isEqualTo(1);
        assertThat(demo.out()).contains("entries: 1 x document missing: {\"$oid\"");
    }

    @Test
    void demo_documentAddedBehindItsBack_isNoticed() {
        DemoRun demo = sabotaged(entries -> entries.insertOne(new BsonDocument("_id", new BsonInt32(1))));
        assertThat(demo.run(SMALL)).isEqualTo(1);
        assertThat(demo.out()).contains("entries: 1 x document additional: {\"$numberInt\": \"1\"}");
    }

    @Test
    void demo_indexDroppedBehindItsBack_isNoticed() {
        DemoRun demo = sabotaged(entries -> entries.dropIndex("sgv_1"));
        assertThat(demo.run(SMALL)).isEqualTo(1);
        assertThat(demo.out()).contains("entries: 1 x index missing: sgv_1");
    }

    @Test
    void demo_commandThatFails_endsTheDemo() {
        DemoRun demo = DemoRun.in(folder).withCommandsThatEndWith(1);
        assertThat(demo.run(SMALL)).isEqualTo(1);
        assertThat(demo.err()).contains("'nightkeep backup' ended with exit code 1. See its own message above.");
        assertThat(demo.out()).doesNotContain("dropped");
    }

    @Test
    void demo_commandThatIsStopped_stopsTheDemo() {
        DemoRun demo = DemoRun.in(folder).withCommandsThatEndWith(130);
        assertThat(demo.run(SMALL)).isEqualTo(130);
        assertThat(demo.err()).contains("The demo was stopped");
    }

    @Test
    void demo_folderWithSomethingInIt_isRefused() throws IOException {
        Files.createDirectory(folder.resolve("kept"));
        Files.writeString(folder.resolve("kept/letter.txt"), "dear diary");
        DemoRun demo = DemoRun.in(folder);
        assertThat(demo.run(SMALL)).isEqualTo(2);
        assertThat(demo.err()).contains("is not empty. Name another one with --dir.");
    }

    @Test
    void demo_folderThatCannotBeMade_isNamed() throws IOException {
        Files.writeString(folder.resolve("kept"), "a file");
        DemoRun demo = DemoRun.in(folder);
        assertThat(demo.run(SMALL)).isEqualTo(1);
        assertThat(demo.err()).contains("The folder for the backup cannot be made");
    }

    @Test
    void demo_noDays_isRefused() {
        DemoRun demo = DemoRun.in(folder);
        assertThat(demo.run("--days", "0")).isEqualTo(2);
        assertThat(demo.err()).contains("A history of 0 days cannot be made. Give --days a number from 1 to 730.");
    }

    @Test
    void demo_whenItEnds_leavesNoServer() {
        DemoRun demo = DemoRun.in(folder).withCommandsThatEndWith(1);
        demo.run(SMALL);
        URI uri = URI.create(DemoRun.uriIn(demo.out()));
        assertThatThrownBy(() -> new Socket(uri.getHost(), uri.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void demo_keepAndEnter_ends() {
        DemoRun demo = DemoRun.watched(folder);
        assertThat(demo.run("--days", "1", "--dir", "kept", "--keep")).isZero();
        assertThat(demo.out()).contains("The server is still there: mongodb://127.0.0.1:", "Press Enter");
    }

    @Test
    void demo_keepAndRequestToStop_ends() {
        DemoRun demo = DemoRun.in(folder);
        assertThat(demo.run("--days", "1", "--dir", "kept", "--keep")).isZero();
        assertThat(demo.out()).contains("Press Ctrl-C or send SIGTERM to stop it.");
    }

    private DemoRun sabotaged(Consumer<MongoCollection<BsonDocument>> deed) {
        return DemoRun.in(folder).after((arguments, uri) -> {
            if (arguments.startsWith("restore") && !arguments.contains("--dry-run")) {
                try (MongoClient client = MongoClients.create(uri)) {
                    deed.accept(new Site(client).database().getCollection("entries", BsonDocument.class));
                }
            }
        });
    }
}
