package dev.nightkeep.cli.command;

import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.PruneResult;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.retention.PlanPruning;
import dev.nightkeep.retention.PruneBackups;
import dev.nightkeep.retention.PrunePlan;
import dev.nightkeep.retention.Pruner;
import dev.nightkeep.retention.RetentionPolicy;
import dev.nightkeep.retention.RetentionTerms;
import dev.nightkeep.store.BackupStore;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep prune}. */
@Command(
        name = "prune",
        header = "Delete the backups that a retention policy does not keep.",
        description = {
            "",
            "Each job counts by itself, in days, ISO weeks, months and years of UTC. The last good backup of a job, what"
                    + " an unfinished restore needs, and what nobody can tell anything about are never deleted; partial"
                    + " backups displace no whole one. Shows first what it will do and asks, or needs --yes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep prune --keep 'daily 30, weekly 12' --from ./backups --dry-run",
            "  nightkeep prune --keep 'daily 30, weekly 12, monthly 12, yearly 3' --from ./backups --yes",
            "  nightkeep prune --keep 'last 10, within 14' --job nightly --from s3://my-bucket/mongo --yes"
        })
final class PruneCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;

    @Option(
            names = "--keep",
            required = true,
            paramLabel = "<policy>",
            description = {
                "Rules with commas between them; a backup stays that any of them keeps.",
                "daily, weekly, monthly, yearly N: the newest of each of the latest N that have one.",
                "last N: the newest N. within N: all of the last N days."
            })
    private String keep = "";

    @Option(names = "--job", paramLabel = "<name>", description = "Only backups of this job (default: each job).")
    private @Nullable JobName job;

    @Option(
            names = "--by-hand",
            paramLabel = "<time>",
            description = "How long what restores replaced, and backups that a deployed workflow was started for by"
                    + " hand, are kept (default: 7d).")
    private Duration byHand = RetentionTerms.STANDARD_BY_HAND;

    @Option(names = "--dry-run", description = "Only show what would be kept and deleted, and why.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    PruneCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::prune);
    }

    private CommandResult prune(Session session) {
        CliEnvironment environment = session.environment();
        RetentionTerms terms = terms();
        try (BackupStore store = backends.store(from.choice().address(environment))) {
            if (dryRun) {
                return PruneResult.planned(plan(store, terms, environment), store.location());
            }
            AuditedChange change = new AuditedChange(session, Optional.of(store), "prune", keep);
            return change.attempt(() -> prune(session, store, terms, change));
        }
    }

    private RetentionTerms terms() {
        try {
            return new RetentionTerms(RetentionPolicy.parse(keep), byHand);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("--by-hand is less than a day", "Say for instance 7d", e);
        }
    }

    private PrunePlan plan(BackupStore store, RetentionTerms terms, CliEnvironment environment) {
        return new PlanPruning(store, environment.clock(), terms).plan(Optional.ofNullable(job));
    }

    private CommandResult prune(Session session, BackupStore store, RetentionTerms terms, AuditedChange change) {
        PrunePlan plan = plan(store, terms, session.environment());
        Consent consent = new Consent(session, yes || plan.removed().isEmpty());
        String question = "Delete these %d backups?".formatted(plan.removed().size());
        if (!consent.given(PruneResult.lines(plan, store.location()), question)) {
            return change.declined();
        }
        return change.make(() -> session.run(
                "Pruning",
                (progress, cancellation) -> PruneResult.of(
                        new PruneBackups(store, session.environment().clock(), pruner(store, session.environment()))
                                .prune(plan, cancellation::requested))));
    }

    private static Pruner pruner(BackupStore store, CliEnvironment environment) {
        return new Pruner(
                new StoredAuditLog(store, environment.clock()),
                "user:" + environment.variable("USER").orElse("unknown"),
                new AuditOrigin("cli", environment.host(), UUID.randomUUID().toString()));
    }
}
