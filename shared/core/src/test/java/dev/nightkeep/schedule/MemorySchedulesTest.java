package dev.nightkeep.schedule;

import java.time.LocalTime;
import java.time.ZoneId;

final class MemorySchedulesTest extends SchedulesContract {
    @Override
    protected Schedules open() {
        return new MemorySchedules()
                .with(
                        group(),
                        new Schedule(
                                "nightly",
                                ScheduleExpression.daily(LocalTime.of(3, 30)),
                                BERLIN,
                                true,
                                "The nightly backup."))
                .with(
                        group(),
                        new Schedule("often", new ScheduleExpression("rate(15 minutes)"), ZoneId.of("UTC"), false, ""));
    }

    @Override
    protected String group() {
        return "contract";
    }

    @Override
    protected String rest(String name) {
        return name;
    }
}
