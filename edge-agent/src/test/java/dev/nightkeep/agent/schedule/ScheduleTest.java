package dev.nightkeep.agent.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // an ordinary day
                "daily 03:30      | 2026-01-10T12:00:00Z | 2026-01-10T02:30:00Z | 2026-01-11T02:30:00Z",
                // the hour from 2 to 3 is passed over
                "daily 02:30      | 2026-03-29T12:00:00Z | 2026-03-29T01:30:00Z | 2026-03-30T00:30:00Z",
                // the hour from 2 to 3 comes twice: it is due in the first
                "daily 02:30      | 2026-10-25T00:45:00Z | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z",
                "Sun 03:30        | 2026-01-10T12:00:00Z | 2026-01-04T02:30:00Z | 2026-01-11T02:30:00Z",
                "Mon,Thu 00:00    | 2026-01-08T00:00:00Z | 2026-01-07T23:00:00Z | 2026-01-11T23:00:00Z",
                "monthly 31 01:00 | 2028-02-29T12:00:00Z | 2028-02-29T00:00:00Z | 2028-03-30T23:00:00Z",
                "monthly 1 03:30  | 2026-01-01T00:00:00Z | 2025-12-01T02:30:00Z | 2026-01-01T02:30:00Z",
                "every 6h         | 2026-01-01T07:00:00Z | 2026-01-01T06:00:00Z | 2026-01-01T12:00:00Z",
                "hourly           | 2026-01-01T07:00:00Z | 2026-01-01T07:00:00Z | 2026-01-01T08:00:00Z"
            })
    void schedule_hasItsTimesBeforeAndAfter(String text, Instant now, Instant last, Instant next) {
        Schedule schedule = ScheduleText.parse(text);
        assertThat(schedule.lastAtOrBefore(now, BERLIN)).isEqualTo(last);
        assertThat(schedule.nextAfter(now, BERLIN)).isEqualTo(next);
        assertThat(schedule).hasToString(text);
    }

    @Test
    void schedule_atItsOwnTime_isDueThenAndNotNextThen() {
        Instant due = Instant.parse("2026-01-10T02:30:00Z");
        Schedule schedule = ScheduleText.parse("daily 03:30");
        assertThat(schedule.lastAtOrBefore(due, BERLIN)).isEqualTo(due);
        assertThat(schedule.nextAfter(due, BERLIN)).isAfter(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "daily 3:30",
                "daily 24:00",
                "Sunday 03:30",
                "every 1m",
                "every 0h",
                "monthly 32 01:00"
            })
    void parse_whatIsNone_isRefused(String text) {
        assertThatThrownBy(() -> ScheduleText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
