package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.agent.state.JobNotes;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.progress.Cancellation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One run of one job, from its lock to what follows a backup. Never throws what was foreseen: it is in the outcome. */
final class RunJob {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunContext context;
    private final JobSettings job;
    private final CorrelationId run;
    private final AgentLog log;
    private final Backoff backoff;

    RunJob(RunContext context, JobSettings job, CorrelationId run, RandomGenerator random) {
        this.context = context;
        this.job = job;
        this.run = run;
        this.log = context.log().with("job", job.name().value()).with("run", run.toString());
        this.backoff = new Backoff(job.retry(), random);
    }

    @SuppressWarnings("try") // the lock does its work by being open
    JobOutcome run(Cancellation cancellation) {
        Instant started = context.clock().now();
        Optional<JobLock> lock = JobLock.attempt(
                context.state().folder("locks").resolve(job.name().value() + ".lock"));
        if (lock.isEmpty()) {
            return skipped(started);
        }
        try (JobLock held = lock.get()) {
            JobNotes notes = context.state().notes(job.name()).begun(started);
            context.state().remember(job.name(), notes);
            return attempts(started, cancellation);
        }
    }

    private JobOutcome skipped(Instant now) {
        log.warn("Another run of this job is under way on this host");
        return outcome(
                JobOutcome.State.SKIPPED,
                now,
                0,
                Optional.empty(),
                Optional.of(new JobFailure(
                        "lease-held", "Another run of this job is under way on this host. Wait for its end.")));
    }

    private JobOutcome attempts(Instant started, Cancellation cancellation) {
        AuditedRun audit = new AuditedRun(context, job, run, log);
        Deadline deadline = Deadline.in(job.retry().timeout());
        log.info("Started");
        for (int attempt = 1; ; attempt++) {
            try {
                AttemptJob one = new AttemptJob(context, job, run, log);
                AttemptJob.Attempt made = new Guard(cancellation, PATIENCE)
                        .within(deadline.left(), job.name().value(), one::attempt);
                return committed(made, started, attempt, cancellation, deadline, audit);
            } catch (NightkeepException e) {
                if (!again(e, attempt, deadline, cancellation)) {
                    return failed(e, started, attempt, audit);
                }
            }
        }
    }

    /** Waits and returns true where another attempt may help. */
    private boolean again(NightkeepException failure, int attempt, Deadline deadline, Cancellation cancellation) {
        Duration wait = backoff.after(attempt);
        boolean worth = failure.retryable()
                && attempt <= job.retry().retries()
                && !cancellation.requested()
                && wait.compareTo(deadline.left()) < 0;
        if (!worth) {
            return false;
        }
        log.warn("Attempt %d failed, the next one is in %d s: %s"
                .formatted(attempt, wait.toSeconds(), failure.userMessage()));
        return new PatientWait(context.clock(), cancellation).sleep(wait);
    }

    private JobOutcome committed(
            AttemptJob.Attempt made,
            Instant started,
            int attempt,
            Cancellation cancellation,
            Deadline deadline,
            AuditedRun audit) {
        boolean whole = made.manifest().state() == BackupState.SUCCEEDED;
        JobOutcome outcome = outcome(
                whole ? JobOutcome.State.SUCCEEDED : JobOutcome.State.PARTIAL,
                started,
                attempt,
                Optional.of(made.manifest()),
                Optional.empty());
        JobOutcome cared = new Aftercare(context, job, run, log)
                .after(outcome.troubled(made.trouble().stream().toList()), cancellation, deadline);
        audit.ended(cared);
        new OutcomeLines(log).write(cared);
        return cared;
    }

    private JobOutcome failed(NightkeepException failure, Instant started, int attempt, AuditedRun audit) {
        JobOutcome.State state =
                failure instanceof RunCancelledException ? JobOutcome.State.CANCELLED : JobOutcome.State.FAILED;
        JobOutcome outcome = outcome(state, started, attempt, Optional.empty(), Optional.of(JobFailure.of(failure)));
        audit.ended(outcome);
        new OutcomeLines(log).write(outcome);
        return outcome;
    }

    private JobOutcome outcome(
            JobOutcome.State state,
            Instant started,
            int attempts,
            Optional<Manifest> manifest,
            Optional<JobFailure> failure) {
        return new JobOutcome(
                job.name(),
                run,
                state,
                started,
                context.clock().now(),
                attempts,
                manifest,
                failure,
                List.of(),
                List.of());
    }
}
