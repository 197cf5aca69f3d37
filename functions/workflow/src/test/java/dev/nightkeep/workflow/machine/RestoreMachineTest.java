package dev.nightkeep.workflow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreRecords;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The definition of the restore with the real handlers. */
final class RestoreMachineTest {
    private static final String INTO_COPY =
            "{\"job\": \"default\", \"backup\": \"latest\", \"renames\": [{\"from\": \"app.*\", \"to\": \"copy.*\"}]}";

    private final Cloud cloud = new Cloud().fill("a", 40).fill("b", 3000).fill("c", 30);

    @BeforeEach
    void backUp() {
        assertThat(cloud.run("backup", "backup-1", "{\"job\": \"default\"}").succeeded())
                .isTrue();
        cloud.told.clear();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private ExecutionOutcome outcome(String execution) {
        return new ExecutionNotes(cloud.memory)
                .outcome(new ExecutionKey("restore", execution))
                .orElseThrow();
    }

    private static JsonNode restored(Execution execution) {
        assertThat(execution.error()).as(execution.cause()).isEmpty();
        return execution.output().orElseThrow().get("restored");
    }

    private void assertCopied() {
        for (String collection : List.of("a", "b", "c")) {
            assertThat(cloud.documents("copy", collection)).isEqualTo(cloud.documents("app", collection));
        }
    }

    private void assertLeaseGivenBack() {
        assertThat(LeaseRecord.find(cloud.memory, JobName.DEFAULT).orElseThrow().released())
                .isTrue();
    }

    @Test
    void restore_intoAnotherDatabase_bringsEverythingBack() {
        Execution execution = cloud.run("restore", "run-1", INTO_COPY);
        JsonNode restored = restored(execution);
        assertThat(execution.states())
                .containsExactly("WhichBackup", "Restore", "AnyLeft", "Report", "WasItWhole", "Done");
        assertThat(restored.get("added").asLong()).isEqualTo(3070);
        assertThat(restored.get("verified").asLong()).isEqualTo(3070);
        assertCopied();
        assertLeaseGivenBack();
        assertThat(outcome("run-1").state()).isEqualTo("SUCCEEDED");
        assertThat(outcome("run-1").result())
                .containsEntry("restore", restored.get("restore").asText());
        assertThat(cloud.memory.find(ObjectKey.of(restored.get("report").asText())))
                .isPresent();
        assertThat(cloud.told)
                .singleElement()
                .satisfies(told -> assertThat(told.subject()).contains("restore"));
    }

    @Test
    void restore_dryRun_changesNothingAndKeepsThePlan() {
        Execution execution =
                cloud.run("restore", "run-1", INTO_COPY.replace("{\"job\"", "{\"dryRun\": true, \"job\""));
        JsonNode restored = restored(execution);
        assertThat(restored.get("added").asLong()).isEqualTo(3070);
        assertThat(restored.get("restore").asText()).isEmpty();
        assertThat(cloud.documents("copy", "a")).isEmpty();
        assertThat(new RestoreRecords(cloud.memory).of(JobName.DEFAULT)).isEmpty();
        String agreed = INTO_COPY.replace(
                "{\"job\"",
                "{\"plan\": \"%s\", \"job\"".formatted(restored.get("report").asText()));
        restored(cloud.run("restore", "run-2", agreed));
        assertCopied();
    }

    @Test
    void restore_ofAPlanThatIsNotWhatWouldBeDone_changesNothing() {
        Execution shown = cloud.run("restore", "run-1", INTO_COPY.replace("{\"job\"", "{\"dryRun\": true, \"job\""));
        String plan = restored(shown).get("report").asText();
        try (MongoClient client = cloud.server.client()) {
            client.getDatabase("copy").getCollection("a").insertOne(new Document("_id", 1));
        }
        Execution execution = cloud.run(
                "restore", "run-2", INTO_COPY.replace("{\"job\"", "{\"plan\": \"%s\", \"job\"".formatted(plan)));
        assertThat(execution.error()).isEqualTo("target-changed");
        assertThat(cloud.documents("copy", "c")).isEmpty();
        assertLeaseGivenBack();
    }

    /** Functions whose time is over when they have written a thousand documents. */
    private LongSupplier shortTime() {
        long before = copied();
        return () -> copied() - before >= 1000 ? 0 : 900_000;
    }

    private long copied() {
        try (MongoClient client = cloud.server.client()) {
            return List.of("a", "b", "c").stream()
                    .mapToLong(name ->
                            client.getDatabase("copy").getCollection(name).countDocuments())
                    .sum();
        }
    }

    private boolean isOpen() {
        return new RestoreRecords(cloud.memory).of(JobName.DEFAULT).stream().anyMatch(RestoreRecord::isOpen);
    }

    @Test
    void restore_inManyTasks_isOneRestore() {
        Execution execution = cloud.run("restore", "run-1", INTO_COPY, this::shortTime);
        JsonNode restored = restored(execution);
        assertThat(execution.states()).filteredOn("Restore"::equals).hasSizeGreaterThan(1);
        assertThat(restored.get("added").asLong()).isEqualTo(3070);
        assertThat(restored.get("slice").asInt()).isGreaterThan(1);
        assertCopied();
        assertLeaseGivenBack();
        assertThat(new RestoreRecords(cloud.memory).of(JobName.DEFAULT))
                .singleElement()
                .satisfies(record -> assertThat(record.finished()).isPresent());
    }

    @Test
    void restore_thatComesNoFurther_endsAndSaysWhatToDo() {
        Execution execution = cloud.run("restore", "run-1", INTO_COPY, () -> () -> isOpen() ? 0 : 900_000);
        assertThat(execution.error()).isEqualTo("configuration");
        assertThat(execution.cause()).contains("comes no further").contains("nightkeep undo");
        assertLeaseGivenBack();
        JsonNode restored = restored(cloud.run("restore", "run-2", INTO_COPY));
        assertThat(restored.get("added").asLong()).isEqualTo(3070);
        assertCopied();
        assertThat(new RestoreRecords(cloud.memory).of(JobName.DEFAULT)).hasSize(1);
    }

    @Test
    void restore_thatCannotBeDecidedInTime_changesNothing() {
        Execution execution = cloud.run("restore", "run-1", INTO_COPY, () -> () -> isChecked() ? 0 : 900_000);
        assertThat(execution.error()).isEqualTo("configuration");
        assertThat(execution.cause())
                .contains("takes longer than a function may")
                .contains("restore in parts");
        assertThat(cloud.documents("copy", "a")).isEmpty();
        assertLeaseGivenBack();
    }

    /** Whether the backup was read and checked. */
    private boolean isChecked() {
        return cloud.memory
                .find(new ExecutionKey("restore", "run-1").object("verify.json"))
                .isPresent();
    }

    @Test
    void restore_deliveredTwice_isDoneOnce() {
        JsonNode first = restored(cloud.run("restore", "run-1", INTO_COPY));
        assertThat(restored(cloud.run("restore", "run-1", INTO_COPY))).isEqualTo(first);
        assertThat(new RestoreRecords(cloud.memory).of(JobName.DEFAULT)).hasSize(1);
    }

    @Test
    void restore_whoseTaskCouldNotSayThatItWasDone_isDoneOnce() {
        JsonNode first = restored(cloud.run("restore", "run-1", INTO_COPY));
        cloud.memory.delete(List.of(new ExecutionKey("restore", "run-1").object("restored.json")));
        assertThat(restored(cloud.run("restore", "run-1", INTO_COPY))).isEqualTo(first);
        assertThat(new RestoreRecords(cloud.memory).of(JobName.DEFAULT)).hasSize(1);
    }

    @Test
    void restore_overwriting_canBeUndone() {
        try (MongoClient client = cloud.server.client()) {
            client.getDatabase("app")
                    .getCollection("a")
                    .updateOne(new Document("_id", 1), new Document("$set", new Document("v", "spoiled")));
        }
        JsonNode restored = restored(cloud.run(
                "restore", "run-1", "{\"job\": \"default\", \"backup\": \"latest\", \"strategy\": \"overwrite\"}"));
        assertThat(restored.get("replaced").asLong()).isEqualTo(1);
        assertThat(cloud.documents("app", "a").get(1).getString("v")).isEqualTo("value 1");
        RestoreRecord record =
                new RestoreRecords(cloud.memory).of(JobName.DEFAULT).getFirst();
        assertThat(record.rollback().value()).isEqualTo(restored.get("rollback").asText());
        assertThat(new String(
                        cloud.memory.readAll(ObjectKey.of("control/audit/entries/000000000001.json"), 1 << 16),
                        StandardCharsets.UTF_8))
                .contains("\"started\"");
    }

    @Test
    void restore_requestInTheBucket_isTaken() {
        cloud.memory.write(
                ObjectKey.of("control/requests/mine.json"),
                "{\"collections\": [\"a\"], \"renames\": [{\"from\": \"app.a\", \"to\": \"copy.a\"}]}"
                        .getBytes(StandardCharsets.UTF_8),
                Precondition.none());
        String input = "{\"job\": \"default\", \"backup\": \"latest\", \"request\": \"%s\"}";
        assertThat(restored(cloud.run("restore", "run-1", input.formatted("control/requests/mine.json")))
                        .get("added")
                        .asLong())
                .isEqualTo(40);
        assertThat(cloud.documents("copy", "b")).isEmpty();
        assertThat(cloud.run("restore", "run-2", input.formatted("control/tokens/x.json"))
                        .cause())
                .contains("is not the key of a request");
        assertThat(cloud.run("restore", "run-3", input.formatted("control/requests/none.json"))
                        .cause())
                .contains("is not in the bucket");
    }

    @Test
    void restore_ofADamagedBackup_writesNothing() {
        ObjectKey damaged = cloud.memory.list(dev.nightkeep.store.Listing.objects("default/")).objects().stream()
                .map(object -> object.key())
                .filter(key -> key.value().endsWith("dump/app/b.bson.gz"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = cloud.memory.readAll(damaged, 1 << 24);
        bytes[bytes.length / 2] ^= 1;
        cloud.memory.write(damaged, bytes, Precondition.none());
        Execution execution = cloud.run("restore", "run-1", INTO_COPY);
        assertThat(execution.error()).isEqualTo("corrupt-backup");
        assertThat(cloud.documents("copy", "a")).isEmpty();
        assertThat(outcome("run-1").state()).isEqualTo("FAILED");
        assertThat(cloud.told)
                .singleElement()
                .satisfies(told -> assertThat(told.subject()).contains("FAILED"));
    }
}
