package dev.nightkeep.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LeaseRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123456789Z");
    private static final BackupId RUN = BackupId.of(NOW, BackupType.FULL, new UUID(1, 2));

    private static LeaseRecord lease(long fencing) {
        return new LeaseRecord(JobName.DEFAULT, RUN, "pi", fencing, NOW, NOW.plusSeconds(60), false);
    }

    @Test
    void json_roundTrip_keepsEverything() {
        byte[] json = ControlJson.write(lease(3));
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains(
                        "\"fencing\" : 3",
                        "\"acquired\" : \"2026-11-21T12:00:00.123456789Z\"",
                        "\"holder\" : \"" + RUN);
        assertThat(ControlJson.read(json, LeaseRecord.class, "lease.json")).isEqualTo(lease(3));
    }

    @Test
    void fencing_belowOne_isRefused() {
        assertThatThrownBy(() -> lease(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void heldAt_untilItExpires() {
        assertThat(lease(1).heldAt(NOW.plusSeconds(59))).isTrue();
        assertThat(lease(1).heldAt(NOW.plusSeconds(60))).isFalse();
        assertThat(lease(1).givenBack(NOW).heldAt(NOW)).isFalse();
    }

    @Test
    void terms_thatCannotHold_areRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new LeaseTerms(second, second, second)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeaseTerms(second.multipliedBy(3), second, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeaseTerms(second.multipliedBy(3), second, second.multipliedBy(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
