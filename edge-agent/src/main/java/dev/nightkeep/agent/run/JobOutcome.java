package dev.nightkeep.agent.run;

import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a run of a job ended.
 *
 * @param attempts how often it was tried
 * @param manifest of the backup that was committed
 * @param failure  why there is none
 * @param troubles what did not go well besides, one sentence each without its final stop: the run is no success then
 * @param breaches thresholds that were breached, likewise; the run may be a success all the same
 */
public record JobOutcome(
        JobName job,
        CorrelationId run,
        State state,
        Instant started,
        Instant finished,
        int attempts,
        Optional<Manifest> manifest,
        Optional<JobFailure> failure,
        List<String> troubles,
        List<String> breaches) {
    public JobOutcome {
        troubles = List.copyOf(troubles);
        breaches = List.copyOf(breaches);
        if (manifest.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("a run has either a backup or a failure");
        }
    }

    /** What became of it. */
    public enum State {
        /** There is a backup with everything that was asked for. */
        SUCCEEDED,
        /** There is one in which something is missing. */
        PARTIAL,
        /** There is none. */
        FAILED,
        /** Another run of the same job was under way on this host. */
        SKIPPED,
        /** Somebody stopped it. */
        CANCELLED
    }

    /** Whether nothing at all is wrong. */
    public boolean well() {
        return state == State.SUCCEEDED && troubles.isEmpty();
    }

    /** How it ended, for people. */
    public String words() {
        return state + (troubles.isEmpty() ? "" : " with problems");
    }

    /** How long it took. */
    public Duration duration() {
        return Duration.between(started, finished);
    }

    /** The same with more that did not go well. */
    public JobOutcome troubled(List<String> more) {
        List<String> all = new java.util.ArrayList<>(troubles);
        all.addAll(more);
        return new JobOutcome(job, run, state, started, finished, attempts, manifest, failure, all, breaches);
    }

    /** The same with thresholds that were breached. */
    public JobOutcome breaching(List<String> found) {
        return new JobOutcome(job, run, state, started, finished, attempts, manifest, failure, troubles, found);
    }
}
