package dev.nightkeep.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LookAtRunTest {
    private static final ExecutionName OTHER = new ExecutionName("run-2");
    private static final ExecutionName LAST = new ExecutionName("run-3");

    private final RemoteScene scene = new RemoteScene();

    @Test
    void find_anyWorkflow_isTheOneThatHasIt() {
        scene.started(Machine.BACKUP, OTHER, RemoteScene.NO_INPUT).started(Machine.SCAN);
        RunStatus found = scene.look();
        assertThat(found.run().machine()).isEqualTo(Machine.SCAN);
        assertThat(found.run().reference().text()).isEqualTo("Scan");
        assertThat(found.run().name()).isEqualTo(RemoteScene.RUN);
        assertThat(scene.runs.find(Machine.SCAN, OTHER)).isEmpty();
        assertThat(scene.runs.find(Machine.BACKUP, OTHER)).isPresent();
    }

    @Test
    void find_unknown_saysWhereToLook() {
        assertThatThrownBy(() -> scene.runs.find(OTHER))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The stack 'nightkeep' has no run run-2")
                .satisfies(e -> assertThat(((ConfigurationException) e).remedy())
                        .contains("nightkeep remote list --stack nightkeep"));
    }

    @Test
    void backup_isKnownOnceTheRunHasOne() {
        scene.started(Machine.BACKUP);
        assertThat(scene.look().backup()).isEmpty();
        BackupId id = scene.backup();
        assertThat(scene.look().backup()).contains(id);
    }

    @Test
    void backup_ofAnotherWorkflowsRun_isNone() {
        scene.started(Machine.VERIFY);
        var unused = scene.backup();
        assertThat(scene.look().backup()).isEmpty();
    }

    @Test
    void newest_isOfAllWorkflows_theLatestFirst_andNoMoreThanAskedFor() {
        scene.started(Machine.VERIFY)
                .started(Machine.BACKUP, OTHER, RemoteScene.NO_INPUT)
                .started(Machine.VERIFY, LAST, RemoteScene.NO_INPUT);
        assertThat(scene.runs.newest(Optional.empty(), 9))
                .extracting(status -> status.run().name())
                .containsExactly(LAST, OTHER, RemoteScene.RUN);
        assertThat(scene.runs.newest(Optional.empty(), 2))
                .extracting(status -> status.run().name())
                .containsExactly(LAST, OTHER);
        assertThat(scene.runs.newest(Optional.of(Machine.VERIFY), 9))
                .extracting(status -> status.run().name())
                .containsExactly(LAST, RemoteScene.RUN);
        assertThat(scene.runs.newest(Optional.of(Machine.PRUNE), 9)).isEmpty();
    }
}
