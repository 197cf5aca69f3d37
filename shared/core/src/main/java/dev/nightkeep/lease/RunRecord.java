package dev.nightkeep.lease;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One run of a job, as {@code control/<job>/runs/<id>.json} keeps it.
 *
 * @param finished present as soon as the run is no longer {@link RunState#RUNNING}
 * @param host     where it ran
 */
public record RunRecord(
        BackupId id,
        JobName job,
        RunState state,
        Instant started,
        Optional<Instant> finished,
        String host,
        Optional<RunError> error) {
    public RunRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(host, "host");
        if ((state == RunState.RUNNING) == finished.isPresent()) {
            throw new IllegalArgumentException("run %s is %s and finished %s".formatted(id, state, finished));
        }
    }

    static RunRecord running(JobName job, BackupId id, Instant started, String host) {
        return new RunRecord(id, job, RunState.RUNNING, started, Optional.empty(), host, Optional.empty());
    }

    RunRecord ended(RunState how, Instant when, Optional<RunError> why) {
        return new RunRecord(id, job, how, started, Optional.of(when), host, why);
    }
}
