package dev.nightkeep.workflow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.nightkeep.scan.ScanReport;
import dev.nightkeep.store.ObjectKey;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The definition of the scan with the real handler. */
final class ScanMachineTest {
    private static final String SCHEDULED = "{\"job\":\"default\",\"requestedBy\":\"schedule\","
            + "\"scheduledAt\":\"2026-12-01T10:00:00Z\",\"firing\":\"1\"}";

    private final Cloud cloud = new Cloud().fill("a", 40).fill("b", 40);

    @BeforeEach
    void backUpAndLose() {
        assertThat(cloud.run("backup", "backup-1", "{\"job\": \"default\"}").succeeded())
                .isTrue();
        try (MongoClient client = cloud.server.client()) {
            client.getDatabase("app").getCollection("a").deleteOne(new Document("_id", 7));
        }
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private byte[] read(JsonNode key) {
        return cloud.memory.readAll(ObjectKey.of(key.asText()), 1 << 24);
    }

    @Test
    void scan_startedByItsSchedule_findsWhatIsGone() {
        Execution execution = cloud.run("scan", "run-1", SCHEDULED);
        assertThat(execution.error()).as(execution.cause()).isEmpty();
        assertThat(execution.states()).containsExactly("WhichJob", "Scan", "Report", "WasItWhole", "Done");
        JsonNode scanned = execution.output().orElseThrow().get("scanned");
        ScanReport report = ScanReport.read(read(scanned.get("report")), "report");
        assertThat(report.liveDocuments()).isEqualTo(79);
        assertThat(report.documents()).isEqualTo(80);
        assertThat(report.collections())
                .anySatisfy(found -> assertThat(found.lacking()).isEqualTo(1));
        assertThat(new String(read(scanned.get("markdown")), StandardCharsets.UTF_8))
                .contains("# What the scan found")
                .contains("--uri-env MONGO_URI");
        assertThat(cloud.run("scan", "run-1", SCHEDULED).output()).isEqualTo(execution.output());
    }

    @Test
    void scan_ofTheBucketAlone_asksNoDatabase() {
        cloud.server.close();
        Execution execution = cloud.run("scan", "run-1", "{\"job\": \"nobody\", \"database\": false}");
        assertThat(execution.error()).as(execution.cause()).isEmpty();
        assertThat(execution.output().orElseThrow().at("/scanned/documents").asLong())
                .isEqualTo(80);
    }

    @Test
    void scan_inputEditedByHand_isRefused() {
        assertThat(cloud.run("scan", "run-1", "{\"job\": 1}").error()).isEqualTo("NoJob");
        assertThat(cloud.run("scan", "run-2", "{\"job\": \"default\", \"bucket\": \"yes\"}")
                        .cause())
                .contains("'bucket' in the input of the scan must be true or false");
        assertThat(cloud.run("scan", "run-3", "{\"job\": \"default\", \"bucket\": false, \"database\": false}")
                        .cause())
                .contains("nothing to look at");
    }

    @Test
    void scan_thatTakesTooLong_saysWhatToDo() {
        Execution execution = cloud.run("scan", "run-1", SCHEDULED, () -> {
            var looked = new java.util.concurrent.atomic.AtomicInteger();
            return () -> looked.incrementAndGet() > 2 ? 0 : 900_000;
        });
        assertThat(execution.error()).isEqualTo("configuration");
        assertThat(execution.cause()).startsWith("Looking through everything").contains("Scan in parts");
    }
}
