package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.UnlockResult;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep unlock}. */
@Command(
        name = "unlock",
        header = "Take a job's lease away from a run that is known to be dead.",
        description = {
            "",
            "A killed run's lease lapses by itself after a minute. A run that is alive after all cannot commit any more"
                    + " once it lost its lease: it fails."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep unlock --from ./backups --job nightly",
            "  nightkeep unlock --from ./backups --job nightly --yes"
        })
final class UnlockCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Option(names = "--job", paramLabel = "<name>", description = "The job (default: default).")
    private JobName job = JobName.DEFAULT;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    UnlockCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::unlock);
    }

    private CommandResult unlock(Session session) {
        CliEnvironment environment = session.environment();
        try (BackupStore store = backends.store(from.choice().address(environment))) {
            AuditedChange change = new AuditedChange(session, Optional.of(store), "job.unlock", job.value());
            return change.attempt(() -> unlock(session, store, change));
        }
    }

    private CommandResult unlock(Session session, BackupStore store, AuditedChange change) {
        CliEnvironment environment = session.environment();
        Optional<LeaseRecord> held = LeaseRecord.find(store, job)
                .filter(lease -> lease.heldAt(environment.clock().now()));
        if (held.isEmpty()) {
            return UnlockResult.free(job);
        }
        Consent consent = new Consent(session, yes);
        String holder = UnlockResult.holder(held.get(), environment.zone());
        if (!consent.given(List.of(holder), "Take the lease away?")) {
            return change.declined();
        }
        return change.make(() -> new LeaseKeeper(store, environment.clock(), environment.host())
                .unlock(job)
                .map(UnlockResult::taken)
                .orElseGet(() -> UnlockResult.free(job)));
    }
}
