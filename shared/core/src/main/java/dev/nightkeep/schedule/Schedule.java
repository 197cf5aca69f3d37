package dev.nightkeep.schedule;

import java.time.ZoneId;

/**
 * When something is started, again and again.
 *
 * @param on          whether it is started at all
 * @param description for people; may be empty
 */
public record Schedule(String name, ScheduleExpression expression, ZoneId zone, boolean on, String description) {
    /** The same at another time. */
    public Schedule at(ScheduleExpression other) {
        return new Schedule(name, other, zone, on, description);
    }

    /** The same in another time zone. */
    public Schedule in(ZoneId other) {
        return new Schedule(name, expression, other, on, description);
    }

    /** The same, switched on or off. */
    public Schedule switched(boolean to) {
        return new Schedule(name, expression, zone, to, description);
    }
}
