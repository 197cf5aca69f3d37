package dev.nightkeep.workflow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.restore.VerificationCursor;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The definitions of verification and pruning with the real handlers. */
final class VerifyMachineTest {
    private static final String JOB = "{\"job\": \"default\"}";

    private final Cloud cloud = new Cloud().fill("a", 40).fill("b", 40);

    @BeforeEach
    void backUp() {
        assertThat(cloud.run("backup", "backup-1", JOB).succeeded()).isTrue();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private Execution inSmallSlices(String machine, String execution) {
        return cloud.run(machine, execution, JOB, () -> {
            AtomicInteger looked = new AtomicInteger();
            return () -> looked.incrementAndGet() > 2 ? 0 : 900_000;
        });
    }

    @Test
    void verify_inManySlices_readsEveryPartOnce() {
        Execution once = cloud.run("verify", "run-1", JOB);
        Execution sliced = inSmallSlices("verify", "run-2");
        assertThat(sliced.error()).as(sliced.cause()).isEmpty();
        assertThat(sliced.states()).filteredOn("Verify"::equals).hasSizeGreaterThan(3);
        JsonNode verified = sliced.output().orElseThrow().get("verified");
        assertThat(verified).isEqualTo(once.output().orElseThrow().get("verified"));
        assertThat(verified.get("documents").asLong()).isEqualTo(80);
        assertThat(once.states()).containsExactly("WhichBackup", "Verify", "AnyLeft", "Report", "Done");
    }

    @Test
    void verify_ofADamagedBackup_failsWithWhatIsWrong() {
        ObjectKey damaged = cloud.memory.list(Listing.objects("default/")).objects().stream()
                .map(object -> object.key())
                .filter(key -> key.value().endsWith("dump/app/b.bson.gz"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = cloud.memory.readAll(damaged, 1 << 24);
        bytes[bytes.length / 2] ^= 1;
        cloud.memory.write(damaged, bytes, Precondition.none());
        Execution execution = inSmallSlices("verify", "run-1");
        assertThat(execution.error()).isEqualTo("not-verified");
        assertThat(execution.cause())
                .startsWith("Backup ")
                .contains("does not hold what was written")
                .contains("Make a new backup now");
        VerificationCursor found = ControlJson.read(
                cloud.memory.readAll(new ExecutionKey("verify", "run-1").object("verify.json"), 1 << 20),
                VerificationCursor.class,
                "verify.json");
        assertThat(found.problems()).isNotEmpty();
        assertThat(cloud.told.getLast().subject()).contains("verify").contains("FAILED");
    }

    @Test
    void verify_inputEditedByHand_isRefused() {
        assertThat(cloud.run("verify", "run-1", "{\"backup\": \"latest\"}").cause())
                .contains("names no job");
        assertThat(cloud.run("verify", "run-2", "{\"job\": \"default\", \"bakcup\": \"x\"}")
                        .cause())
                .contains("'bakcup', which means nothing there");
        assertThat(cloud.run("verify", "run-3", "{\"job\": \"default\", \"backup\": 7}")
                        .cause())
                .contains("'backup' in the input of the verification must be a text");
        assertThat(cloud.run("verify", "run-4", "{\"job\": \"nobody\"}").error())
                .isEqualTo("not-verified");
    }

    @Test
    void prune_keepsTheOnlyBackup() {
        Execution execution = cloud.run("prune", "run-1", JOB);
        assertThat(execution.error()).as(execution.cause()).isEmpty();
        assertThat(execution.output().orElseThrow().at("/pruned/kept").asInt()).isEqualTo(1);
        assertThat(cloud.run("prune", "run-2", "{}").error()).isEqualTo("NoJob");
    }
}
