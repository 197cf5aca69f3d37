package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;

/** Notes in the audit log of the store how a run ended. What cannot be noted keeps nobody from a backup, and is said. */
final class AuditedRun {
    private static final String ACTION = "backup";

    private final RunContext context;
    private final JobSettings job;
    private final CorrelationId run;
    private final AgentLog log;

    AuditedRun(RunContext context, JobSettings job, CorrelationId run, AgentLog log) {
        this.context = context;
        this.job = job;
        this.run = run;
        this.log = log;
    }

    /** In whose name the agent does something. */
    static AuditOrigin origin(RunContext context, CorrelationId run) {
        return new AuditOrigin("agent", context.host(), run.toString());
    }

    static String principal(RunContext context) {
        return "agent:" + context.host();
    }

    void ended(JobOutcome outcome) {
        String subject = outcome.manifest()
                .map(manifest -> job.name() + "/" + manifest.id())
                .orElse(job.name().value());
        Optional<String> code = outcome.well()
                ? Optional.empty()
                : Optional.of(outcome.failure().map(JobFailure::code).orElse("partial"));
        try (BackupStore store = context.open()) {
            new StoredAuditLog(store, context.clock())
                    .append(new AuditEntry(
                            principal(context),
                            ACTION,
                            subject,
                            origin(context, run),
                            code.isPresent() ? AuditOutcome.FAILED : AuditOutcome.DONE,
                            code));
        } catch (NightkeepException e) {
            log.error("The audit log does NOT have how this run ended (%s)".formatted(e.failed()));
        }
    }
}
