package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.progress.Cancellation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs what is due, again and again, until somebody asks to stop: for hosts without a timer, such as containers. */
public final class ServeJobs {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final RunContext context;
    private final RunJobs jobs;

    public ServeJobs(RunContext context, RunJobs jobs) {
        this.context = context;
        this.jobs = jobs;
    }

    /** Returns when it was stopped. A clock that jumps is noticed within a minute. */
    public void serve(Cancellation cancellation) {
        PatientWait patience = new PatientWait(context.clock(), cancellation);
        announceNext();
        do {
            List<JobSettings> due = new JobChoice.Due()
                    .of(
                            context.configuration(),
                            context.state(),
                            context.clock().now());
            if (!due.isEmpty()) {
                var unused = jobs.run(due, cancellation);
                announceNext();
            }
        } while (patience.sleep(untilNext()));
    }

    private Duration untilNext() {
        Instant now = context.clock().now();
        return next().map(next -> Duration.between(now, next))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
                .map(wait -> wait.plusMillis(1))
                .orElse(LONGEST_WAIT);
    }

    private Optional<Instant> next() {
        Instant now = context.clock().now();
        return context.configuration().jobs().stream()
                .filter(JobSettings::enabled)
                .flatMap(job -> job.timing().nextAfter(now).stream())
                .min(Instant::compareTo);
    }

    private void announceNext() {
        context.log()
                .info(next().map(next -> "The next job is due at " + next)
                        .orElse("No job has a schedule: nothing is due"));
    }
}
