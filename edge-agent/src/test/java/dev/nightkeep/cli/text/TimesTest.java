package dev.nightkeep.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class TimesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void local_isInTheZoneOfTheReader() {
        assertThat(Times.local(NOON, ZoneId.of("Europe/Berlin"))).isEqualTo("2026-11-21 13:00:00");
        assertThat(Times.zoned(NOON, ZoneId.of("Europe/Berlin"))).isEqualTo("2026-11-21 13:00:00 +01:00");
    }

    @Test
    void duration_hasTheTwoLargestUnits() {
        assertThat(Times.duration(Duration.ofMillis(1234))).isEqualTo("1.2 s");
        assertThat(Times.duration(Duration.ofSeconds(185))).isEqualTo("3 min 05 s");
        assertThat(Times.duration(Duration.ofMinutes(124))).isEqualTo("2 h 04 min");
        assertThat(Times.duration(Duration.ofHours(76))).isEqualTo("3 d 04 h");
    }

    @Test
    void duration_ofAClockSetBack_isZero() {
        assertThat(Times.duration(Duration.ofSeconds(-3))).isEqualTo("0.0 s");
    }

    @Test
    void age_hasOneUnit() {
        assertThat(Times.age(NOON, NOON.plusSeconds(59))).isEqualTo("59 s");
        assertThat(Times.age(NOON, NOON.plusSeconds(61))).isEqualTo("1 min");
        assertThat(Times.age(NOON, NOON.plus(Duration.ofHours(47)))).isEqualTo("47 h");
        assertThat(Times.age(NOON, NOON.plus(Duration.ofDays(2)))).isEqualTo("2 d");
        assertThat(Times.age(NOON, NOON.minusSeconds(5))).isEqualTo("0 s");
    }

    @Test
    void running_isAClock() {
        assertThat(Times.running(Duration.ofSeconds(42))).isEqualTo("0:42");
        assertThat(Times.running(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
    }
}
