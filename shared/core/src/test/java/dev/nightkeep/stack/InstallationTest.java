package dev.nightkeep.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InstallationTest {
    private static DeployedStack stack(Map<String, String> outputs) {
        return new DeployedStack("nightkeep", "UPDATE_COMPLETE", outputs, Map.of());
    }

    @Test
    void machine_isWhatTheStackGivesOut() {
        Installation installation = new Installation(
                stack(Map.of("BucketName", "bucket", "BackupStateMachineArn", "arn:aws:states:x:1:stateMachine:b")));
        assertThat(installation.machine(Machine.BACKUP))
                .isEqualTo(new MachineReference("arn:aws:states:x:1:stateMachine:b"));
        assertThat(installation.bucket()).isEqualTo("bucket");
        assertThat(installation.recoveryApi()).isEmpty();
        assertThatThrownBy(() -> installation.machine(Machine.SCAN))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ScanStateMachineArn");
    }

    @Test
    void stackOfOthers_isRefused() {
        MemoryStacks stacks = new MemoryStacks().with(stack(Map.of("Website", "x")));
        assertThatThrownBy(() -> Installation.find(stacks, "nightkeep")).hasMessageContaining("none of Nightkeep");
        assertThatThrownBy(() -> Installation.find(stacks, "other")).hasMessageContaining("no stack 'other' in memory");
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE_COMPLETE,true",
        "UPDATE_COMPLETE,true",
        "IMPORT_COMPLETE,true",
        "UPDATE_IN_PROGRESS,false",
        "UPDATE_ROLLBACK_COMPLETE,false",
        "DELETE_COMPLETE,false",
        "CREATE_FAILED,false"
    })
    void settled_isWhatCameToItsEnd(String status, boolean settled) {
        assertThat(new DeployedStack("x", status, Map.of(), Map.of()).settled()).isEqualTo(settled);
    }
}
