package dev.nightkeep.agent.state;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a job.
 *
 * @param lastRun  when the last run began, however it ended
 * @param lastFull when the whole of a backup was verified last
 */
public record JobNotes(Optional<Instant> lastRun, Optional<Instant> lastFull) {
    /** Of a job that was never run here. */
    public static final JobNotes NONE = new JobNotes(Optional.empty(), Optional.empty());

    /** A run has begun. */
    public JobNotes begun(Instant run) {
        return new JobNotes(Optional.of(run), lastFull);
    }

    /** The whole of a backup was verified. */
    public JobNotes verified(Instant when) {
        return new JobNotes(lastRun, Optional.of(when));
    }
}
