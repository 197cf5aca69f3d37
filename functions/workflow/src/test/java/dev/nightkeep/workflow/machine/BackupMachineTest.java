package dev.nightkeep.workflow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectTag;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The definition of the backup with the real handlers. */
final class BackupMachineTest {
    private final Cloud cloud = new Cloud().fill("a", 40).fill("b", 40);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void backup_takesItsStepsInOrder() {
        Execution execution = cloud.run("backup", "run-1", "{\"job\": \"default\"}");
        assertThat(execution.error()).as(execution.cause()).isEmpty();
        assertThat(execution.states().stream().distinct())
                .containsExactly(
                        "WhichJob",
                        "HowWasItStarted",
                        "Plan",
                        "Export",
                        "Gather",
                        "AnythingLeft",
                        "Commit",
                        "Verify",
                        "AnyLeftToVerify",
                        "Prune",
                        "AnyLeftToPrune",
                        "Report",
                        "WasItWhole",
                        "Done");
        assertThat(outcome("backup", "run-1")).isEqualTo("SUCCEEDED");
        assertThat(LeaseRecord.find(cloud.memory, JobName.DEFAULT).orElseThrow().released())
                .isTrue();
        assertThat(cloud.told)
                .singleElement()
                .satisfies(told -> assertThat(told.subject()).contains("SUCCEEDED"));
    }

    @Test
    void backup_startedByHand_isTaggedForTheLifecycle_andOneOfASchedule_isNot() {
        assertThat(cloud.run("backup", "run-1", "{\"job\": \"default\"}").succeeded())
                .isTrue();
        List<String> objects = cloud.memory.list(Listing.objects("default/")).objects().stream()
                .map(object -> object.key().value())
                .toList();
        assertThat(objects).hasSizeGreaterThan(5);
        assertThat(cloud.memory.tags().keySet()).containsExactlyInAnyOrderElementsOf(objects);
        assertThat(cloud.memory.tags().values()).containsOnly(ObjectTag.AD_HOC);
        assertThat(cloud.run("backup", "run-2", "{\"job\": \"default\", \"scheduledAt\": \"2026-11-30T03:30:00Z\"}")
                        .succeeded())
                .isTrue();
        assertThat(cloud.memory.tags()).hasSize(objects.size());
    }

    private String outcome(String machine, String execution) {
        return new ExecutionNotes(cloud.memory)
                .outcome(new ExecutionKey(machine, execution))
                .orElseThrow()
                .state();
    }

    @Test
    void backup_inputEditedByHand_isRefusedInASentence() {
        Execution execution = cloud.run("backup", "run-1", "{\"jobs\": \"default\"}");
        assertThat(execution.error()).isEqualTo("NoJob");
        assertThat(execution.cause()).contains("names no job").contains("Start it with");
    }

    @Test
    void backup_jobWithoutASecret_isToldAndLeavesNothing() {
        Execution execution = cloud.run("backup", "run-1", "{\"job\": \"other\"}");
        assertThat(execution.error()).isEqualTo("configuration");
        assertThat(execution.cause())
                .isEqualTo("There is no secret nightkeep/s/other/mongo-uri. Store the connection" + " string there.");
        assertThat(outcome("backup", "run-1")).isEqualTo("FAILED");
        assertThat(cloud.told)
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("Store the connection string there"));
    }
}
