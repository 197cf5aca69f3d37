package dev.nightkeep.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.AlreadyStartedException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.InMemoryStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ExecutionsTest {
    private static final Instant STARTED = Instant.parse("2026-11-25T03:30:00Z");

    private final Executions executions = new Executions(new InMemoryStore());

    @Test
    void backup_sameExecution_isTheSame() {
        BackupId first = executions.backup("run/1 ä", STARTED, BackupType.FULL);
        assertThat(executions.backup("run/1 ä", STARTED, BackupType.FULL)).isEqualTo(first);
        assertThat(executions.find("run/1 ä")).contains(first);
        assertThat(executions.backup("run/2", STARTED, BackupType.FULL)).isNotEqualTo(first);
        assertThat(executions.find("run/3")).isEmpty();
    }

    @Test
    void claim_twiceForOneTime_isTheFirstOnes() {
        executions.claim(JobName.DEFAULT, "2026-11-25T03:30:00Z", "run-1");
        assertThatCode(() -> executions.claim(JobName.DEFAULT, "2026-11-25T03:30:00Z", "run-1"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> executions.claim(JobName.DEFAULT, "2026-11-25T03:30:00Z", "run-2"))
                .isInstanceOf(AlreadyStartedException.class);
        executions.claim(new JobName("other"), "2026-11-25T03:30:00Z", "run-2");
        executions.claim(JobName.DEFAULT, "2026-11-26T03:30:00Z", "run-2");
    }
}
