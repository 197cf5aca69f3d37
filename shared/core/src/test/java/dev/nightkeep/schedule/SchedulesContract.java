package dev.nightkeep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What all {@link Schedules} hold. Whoever extends it gives a group of its own with two schedules: {@code nightly}, every
 * day at 03:30 in Europe/Berlin, on, described as {@code The nightly backup.}; and {@code often}, every 15 minutes, off.
 */
public abstract class SchedulesContract {
    protected static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Schedules schedules;

    protected abstract Schedules open();

    protected abstract String group();

    /** Everything of a schedule but its time, zone and state, as text. */
    protected abstract String rest(String name);

    @BeforeEach
    void openSchedules() {
        schedules = open();
    }

    @AfterEach
    void closeSchedules() {
        schedules.close();
    }

    private Schedule nightly() {
        return schedules.find(group(), "nightly").orElseThrow();
    }

    @Test
    void all_areInOrderAndWhole() {
        assertThat(schedules.all(group()))
                .containsExactly(
                        new Schedule(
                                "nightly",
                                ScheduleExpression.daily(LocalTime.of(3, 30)),
                                BERLIN,
                                true,
                                "The nightly backup."),
                        new Schedule("often", new ScheduleExpression("rate(15 minutes)"), ZoneId.of("UTC"), false, ""));
    }

    @Test
    void find_absent_isEmpty() {
        assertThat(schedules.find(group(), "never")).isEmpty();
    }

    @Test
    void all_ofAnAbsentGroup_isAMistake() {
        assertThatThrownBy(() -> schedules.all(group() + "-absent")).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void change_timeZoneAndState_leavesTheRest() {
        String rest = rest("nightly");
        Schedule wanted = nightly()
                .at(ScheduleExpression.daily(LocalTime.of(4, 15)))
                .in(ZoneId.of("America/New_York"))
                .switched(false);
        schedules.change(group(), wanted);
        assertThat(nightly()).isEqualTo(wanted);
        assertThat(rest("nightly")).isEqualTo(rest);
        assertThat(schedules.find(group(), "often").orElseThrow().on()).isFalse();
    }

    @Test
    void change_absent_isAMistake() {
        Schedule absent = new Schedule("never", ScheduleExpression.daily(LocalTime.NOON), BERLIN, true, "");
        assertThatThrownBy(() -> schedules.change(group(), absent)).isInstanceOf(ConfigurationException.class);
        assertThat(schedules.find(group(), "never")).isEmpty();
    }
}
