package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.cli.options.SealingChoice;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.VerificationReport;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.restore.VerifySealed;
import dev.nightkeep.store.BackupStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Reads a new backup again: a share of it, or all of it where that is due. */
final class VerifyRun {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunContext context;
    private final JobSettings job;
    private final AgentLog log;

    VerifyRun(RunContext context, JobSettings job, AgentLog log) {
        this.context = context;
        this.job = job;
        this.log = log;
    }

    /** What does not hold, and why it could not be found out. */
    List<String> problems(Manifest manifest, BackupStore store, Cancellation cancellation, Deadline deadline) {
        Instant now = context.clock().now();
        boolean full = job.timing().isFullDue(context.state().notes(job.name()).lastFull(), now);
        double share = full ? 1 : job.verify();
        if (share <= 0) {
            return List.of();
        }
        try {
            List<String> problems = new Guard(cancellation, PATIENCE)
                    .within(deadline.left(), job.name().value(), stop -> verify(manifest, store, share, stop));
            if (full && problems.isEmpty()) {
                context.state()
                        .remember(job.name(), context.state().notes(job.name()).verified(now));
            }
            return problems;
        } catch (NightkeepException e) {
            return List.of("Backup %s could not be verified: %s".formatted(manifest.id(), e.failed()));
        }
    }

    private List<String> verify(Manifest manifest, BackupStore store, double share, Cancellation cancellation) {
        KeyRing keys = context.keys().get();
        if (manifest.isSealed() && !opens()) {
            var report = new VerifySealed(store, ProgressListener.none()).verify(manifest, job.threads(), cancellation);
            log.info("Verified the stored bytes; their key is not on this host");
            return report.problems();
        }
        VerificationReport report = new VerifyBackup(store, keys, ProgressListener.none())
                .verify(manifest, new PartSample(share, RandomGenerator.getDefault()), job.threads(), cancellation);
        log.info("Verified %d of %d parts".formatted(report.partsChecked(), report.partsTotal()));
        return report.problems();
    }

    private boolean opens() {
        return !(context.configuration().sealing() instanceof SealingChoice.Age age)
                || !age.identities().isEmpty();
    }
}
