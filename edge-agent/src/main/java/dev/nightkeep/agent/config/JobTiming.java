package dev.nightkeep.agent.config;

import dev.nightkeep.agent.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a job is due, and when its newest backup is to be verified as a whole. */
public record JobTiming(Optional<Schedule> schedule, Optional<Schedule> verifyFull, ZoneId zone) {
    /** Whether it is due now, with that run as its last one. What was never run is due; what has no schedule never is. */
    public boolean isDue(Optional<Instant> lastRun, Instant now) {
        return isOver(schedule, lastRun, now);
    }

    /** Whether the whole of a backup is to be verified, with that full verification as the last one. */
    public boolean isFullDue(Optional<Instant> lastFull, Instant now) {
        return isOver(verifyFull, lastFull, now);
    }

    /** The next time after the instant. */
    public Optional<Instant> nextAfter(Instant now) {
        return schedule.map(each -> each.nextAfter(now, zone));
    }

    private boolean isOver(Optional<Schedule> schedule, Optional<Instant> last, Instant now) {
        return schedule.map(each -> each.lastAtOrBefore(now, zone))
                .filter(due -> last.filter(run -> !run.isBefore(due) && !run.isAfter(now))
                        .isEmpty())
                .isPresent();
    }
}
