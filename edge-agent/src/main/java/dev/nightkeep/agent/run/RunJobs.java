package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.progress.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** Runs jobs side by side, as many at once as is allowed. None of them is touched by how another one ends. */
public final class RunJobs {
    private final RunContext context;
    private final List<OutcomeListener> listeners;

    public RunJobs(RunContext context, List<OutcomeListener> listeners) {
        this.context = context;
        this.listeners = List.copyOf(listeners);
    }

    /** How each of them ended, in the order in which they were given. */
    public List<JobOutcome> run(List<JobSettings> jobs, Cancellation cancellation) {
        ExecutorService pool = Executors.newFixedThreadPool(
                context.configuration().parallel(),
                Thread.ofPlatform().daemon().name("nightkeep-agent-", 0).factory());
        try (pool) {
            List<Future<JobOutcome>> running = new ArrayList<>();
            jobs.forEach(job -> running.add(pool.submit(() -> run(job, cancellation))));
            List<JobOutcome> outcomes = new ArrayList<>();
            for (int i = 0; i < jobs.size(); i++) {
                outcomes.add(result(jobs.get(i), running.get(i)));
            }
            return outcomes;
        }
    }

    private JobOutcome run(JobSettings job, Cancellation cancellation) {
        CorrelationId run = CorrelationId.random();
        JobOutcome outcome;
        try {
            outcome = new RunJob(context, job, run, RandomGenerator.getDefault()).run(cancellation);
        } catch (NightkeepException e) {
            outcome = broken(job, run, JobFailure.of(e));
        } catch (RuntimeException e) {
            outcome = broken(job, run, JobFailure.internal(e)); // a defect of one job must not take the others with it
        }
        tell(job, outcome);
        return outcome;
    }

    private JobOutcome broken(JobSettings job, CorrelationId run, JobFailure failure) {
        context.log().with("job", job.name().value()).error(failure.text());
        return new JobOutcome(
                job.name(),
                run,
                JobOutcome.State.FAILED,
                context.clock().now(),
                context.clock().now(),
                1,
                Optional.empty(),
                Optional.of(failure),
                List.of(),
                List.of());
    }

    private void tell(JobSettings job, JobOutcome outcome) {
        for (OutcomeListener listener : listeners) {
            try {
                listener.ended(job, outcome);
            } catch (NightkeepException e) {
                context.log().with("job", job.name().value()).error(e.userMessage());
            }
        }
    }

    private JobOutcome result(JobSettings job, Future<JobOutcome> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return broken(job, CorrelationId.random(), JobFailure.internal(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return broken(
                    job, CorrelationId.random(), new JobFailure("run-cancelled", "The run was stopped on request."));
        }
    }
}
