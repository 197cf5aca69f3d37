package dev.nightkeep.health;

import dev.nightkeep.format.JobName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rules look at.
 *
 * @param watchedSince when it was looked at for the first time
 * @param schedule     of the job, where it is known
 * @param good         the latest good backups, the latest first
 * @param lastRun      when the latest run of whatever outcome began
 * @param openRestores when restores began that nobody finished, took back or gave up
 */
public record JobHealth(
        JobName job,
        Instant now,
        Instant watchedSince,
        Optional<DailySchedule> schedule,
        List<GoodBackup> good,
        Optional<Instant> lastRun,
        List<Instant> openRestores) {
    public JobHealth {
        Objects.requireNonNull(job, "job");
        good = List.copyOf(good);
        openRestores = List.copyOf(openRestores);
    }

    /** When the last good backup began, or else since when there is none. */
    Instant lastGood() {
        return good.isEmpty() ? watchedSince : good.getFirst().started();
    }
}
