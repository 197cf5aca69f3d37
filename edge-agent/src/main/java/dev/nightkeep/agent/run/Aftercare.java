package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.retention.PlanPruning;
import dev.nightkeep.retention.PruneBackups;
import dev.nightkeep.retention.PruneReport;
import dev.nightkeep.retention.Pruner;
import dev.nightkeep.retention.RetentionPolicy;
import dev.nightkeep.retention.RetentionTerms;
import dev.nightkeep.store.BackupStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows a backup: it is verified, old ones are removed where it is good, and thresholds are looked at. */
final class Aftercare {
    private final RunContext context;
    private final JobSettings job;
    private final CorrelationId run;
    private final AgentLog log;

    Aftercare(RunContext context, JobSettings job, CorrelationId run, AgentLog log) {
        this.context = context;
        this.job = job;
        this.run = run;
        this.log = log;
    }

    JobOutcome after(JobOutcome outcome, Cancellation cancellation, Deadline deadline) {
        List<String> troubles = new ArrayList<>();
        List<String> breaches = new ArrayList<>();
        try (BackupStore store = context.open()) {
            troubles.addAll(new VerifyRun(context, job, log)
                    .problems(outcome.manifest().orElseThrow(), store, cancellation, deadline));
            if (outcome.well() && troubles.isEmpty()) {
                job.keep().ifPresent(policy -> troubles.addAll(prune(policy, store, cancellation)));
            }
            breaches.addAll(new ThresholdCheck(job, context.clock()).breaches(outcome, store));
        } catch (NightkeepException e) {
            troubles.add("What follows the backup could not be done: " + e.failed());
        }
        return outcome.troubled(troubles).breaching(breaches);
    }

    private List<String> prune(RetentionPolicy policy, BackupStore store, Cancellation cancellation) {
        RetentionTerms terms = new RetentionTerms(policy, RetentionTerms.STANDARD_BY_HAND);
        Pruner pruner = new Pruner(
                new StoredAuditLog(store, context.clock()),
                AuditedRun.principal(context),
                AuditedRun.origin(context, run));
        PruneReport report = new PruneBackups(store, context.clock(), pruner)
                .prune(
                        new PlanPruning(store, context.clock(), terms).plan(Optional.of(job.name())),
                        cancellation::requested);
        report.removed()
                .forEach(each -> log.info("Deleted backup " + each.layout().id()));
        return report.failed().stream()
                .map(each ->
                        "Backup %s was to be deleted and may still be there: %s".formatted(each.subject(), each.text()))
                .toList();
    }
}
