package dev.nightkeep.cli.command;

import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.run.JobChoice;
import dev.nightkeep.agent.run.RunContext;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.cli.options.AgentFileOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.PruneResult;
import dev.nightkeep.retention.PlanPruning;
import dev.nightkeep.retention.PruneBackups;
import dev.nightkeep.retention.PrunePlan;
import dev.nightkeep.retention.Pruner;
import dev.nightkeep.retention.RetentionTerms;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep agent prune}. */
@Command(
        name = "prune",
        header = "Delete what the jobs of the configuration do not keep.",
        description = {
            "",
            "What each job keeps stands in its setting keep; a job without one keeps all. The last good backup is never"
                    + " deleted. Shows first what it will do and asks, or needs --yes."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep agent prune --dry-run", "  nightkeep agent prune --job nightly --yes"})
final class AgentPruneCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final AgentWiring wiring;

    @Option(names = "--job", paramLabel = "<name>", description = "Only this job. May be repeated.")
    private List<String> jobs = List.of();

    @Option(names = "--dry-run", description = "Only show what would be kept and deleted, and why.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private final AgentFileOptions file = new AgentFileOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AgentPruneCommand(CommandFrame frame, AgentWiring wiring) {
        this.frame = frame;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::prune);
    }

    private CommandResult prune(Session session) {
        AgentConfiguration configuration =
                wiring.load(file.file(session.environment())).required();
        RunContext context =
                wiring.context(configuration, AgentLogs.of(configuration.log(), session.environment(), output.quiet()));
        JobChoice choice = jobs.isEmpty() ? new JobChoice.All() : new JobChoice.Named(jobs);
        try (BackupStore store = context.storage().open(configuration.storage())) {
            PrunePlan plan = plan(
                    choice.of(configuration, context.state(), context.clock().now()), store, context);
            if (dryRun) {
                return PruneResult.planned(plan, store.location());
            }
            Consent consent = new Consent(session, yes || plan.removed().isEmpty());
            String question =
                    "Delete these %d backups?".formatted(plan.removed().size());
            return consent.given(PruneResult.lines(plan, store.location()), question)
                    ? remove(session, plan, store, context)
                    : CommandResult.declined();
        }
    }

    private static PrunePlan plan(List<JobSettings> jobs, BackupStore store, RunContext context) {
        return new PrunePlan(jobs.stream()
                .flatMap(job -> job.keep().stream()
                        .map(policy -> new RetentionTerms(policy, RetentionTerms.STANDARD_BY_HAND))
                        .map(terms -> new PlanPruning(store, context.clock(), terms).plan(Optional.of(job.name()))))
                .flatMap(plan -> plan.decisions().stream())
                .toList());
    }

    private static CommandResult remove(Session session, PrunePlan plan, BackupStore store, RunContext context) {
        Pruner pruner = new Pruner(
                new StoredAuditLog(store, context.clock()),
                "user:" + session.environment().variable("USER").orElse("unknown"),
                new AuditOrigin("agent", context.host(), UUID.randomUUID().toString()));
        return session.run(
                "Pruning",
                (progress, cancellation) -> PruneResult.of(
                        new PruneBackups(store, context.clock(), pruner).prune(plan, cancellation::requested)));
    }
}
