package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BackupIdTest {
    private static final UUID RANDOM = UUID.fromString("0b7e4a52-9f0c-4c53-8f2e-0a1b2c3d4e5f");

    @Test
    void of_instant_namesTimeTypeAndRandom() {
        BackupId id = BackupId.of(Instant.parse("2026-11-21T23:59:59.9Z"), BackupType.FULL, RANDOM);
        assertThat(id).hasToString("20261121T235959Z-full-" + RANDOM);
        assertThat(id.started()).isEqualTo("2026-11-21T23:59:59Z");
        assertThat(id.day()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(id.type()).isEqualTo(BackupType.FULL);
    }

    @Test
    void compareTo_later_isGreater() {
        BackupId early = BackupId.of(Instant.parse("2026-11-21T23:59:59Z"), BackupType.ROLLBACK, RANDOM);
        BackupId late = BackupId.of(Instant.parse("2026-11-22T00:00:00Z"), BackupType.FULL, RANDOM);
        assertThat(early).isLessThan(late);
    }

    @Test
    void ofRun_laterInTheSameSecond_isGreaterWhateverIsRandom() {
        Instant second = Instant.parse("2026-11-21T23:59:59Z");
        List<BackupId> ids = IntStream.of(0, 1, 999, 1_000_000, 500_000_000, 999_999_999)
                .mapToObj(nanos -> BackupId.ofRun(second.plusNanos(nanos), BackupType.FULL, UUID.randomUUID()))
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids).extracting(BackupId::started).containsOnly(second);
    }

    @Test
    void ofRun_keepsWhatIsRandom() {
        BackupId id = BackupId.ofRun(Instant.parse("2026-11-21T23:59:59.5Z"), BackupType.FULL, RANDOM);
        assertThat(id).hasToString("20261121T235959Z-full-1dcd6500-9f0c-4c53-8f2e-0a1b2c3d4e5f");
    }

    @Test
    void another_isAnotherInTheSamePlace() {
        Instant started = Instant.parse("2026-11-21T23:59:59.5Z");
        BackupId id = BackupId.ofRun(started, BackupType.FULL, UUID.randomUUID());
        BackupId other = id.another(UUID.randomUUID());
        assertThat(other).isNotEqualTo(id);
        assertThat(other).isGreaterThan(BackupId.ofRun(started.minusNanos(1), BackupType.FULL, UUID.randomUUID()));
        assertThat(other).isLessThan(BackupId.ofRun(started.plusNanos(1), BackupType.FULL, UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "20261121T235959Z-full-",
                "20261121T235959Z-other-0b7e4a52-9f0c-4c53-8f2e-0a1b2c3d4e5f",
                "../20261121T235959Z-full-0b7e4a52-9f0c-4c53-8f2e-0a1b2c3d4e5f"
            })
    void new_notAnId_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BackupId(text));
    }
}
