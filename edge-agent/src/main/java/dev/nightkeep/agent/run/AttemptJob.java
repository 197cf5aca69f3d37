package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.connector.ConnectorContext;
import dev.nightkeep.agent.connector.ConnectorRun;
import dev.nightkeep.agent.connector.Material;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.cli.options.SealingChoice;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.keycheck.CheckKeyAtHand;
import dev.nightkeep.keycheck.KeepEncrypting;
import dev.nightkeep.keycheck.KeyCheckTerms;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;

/** One attempt at one job: opens what it needs, lets the connector and the engine work, and gives everything back. */
final class AttemptJob {
    private final RunContext context;
    private final JobSettings job;
    private final CorrelationId run;
    private final AgentLog log;

    AttemptJob(RunContext context, JobSettings job, CorrelationId run, AgentLog log) {
        this.context = context;
        this.job = job;
        this.run = run;
        this.log = log;
    }

    /**
     * What an attempt came to.
     *
     * @param trouble what went wrong although there is a backup
     */
    record Attempt(Manifest manifest, Optional<String> trouble) {}

    Attempt attempt(Cancellation cancellation) {
        KeyRing keys = context.keys().get();
        try (BackupStore store = context.open();
                Workspace workspace = Workspace.in(
                        context.state().folder("work").resolve(job.name().value()))) {
            requireKey(store, keys);
            ConnectorContext given = context.connectorContext(job, workspace.folder(), keys.seals(), cancellation, log);
            return attempt(context.connector(job).prepare(given), store, keys, cancellation);
        }
    }

    /** A connector that fails to give back what it holds does not take away a backup that was committed. */
    private Attempt attempt(ConnectorRun connector, BackupStore store, KeyRing keys, Cancellation cancellation) {
        Optional<Manifest> made = Optional.empty();
        Optional<String> trouble;
        try {
            made = Optional.of(backUp(connector.run(), store, keys, cancellation));
        } finally {
            boolean kept = made.filter(manifest -> manifest.state() == BackupState.SUCCEEDED)
                    .isPresent();
            trouble = finish(connector, kept);
        }
        return new Attempt(made.orElseThrow(), trouble);
    }

    private Optional<String> finish(ConnectorRun connector, boolean kept) {
        try {
            connector.finish(kept);
            return Optional.empty();
        } catch (NightkeepException e) {
            log.error("What the run had taken hold of could not be given back: " + e.userMessage());
            return Optional.of(e.failed());
        }
    }

    private Manifest backUp(Material material, BackupStore store, KeyRing keys, Cancellation cancellation) {
        RunBackup engine = new RunBackup(store, material.source(), keys, context.clock(), context.host(), this::noted);
        BackupResult result = engine.run(job.request(material), cancellation, run.uuid());
        return result.manifest();
    }

    private void noted(ProgressEvent event) {
        if (event instanceof ProgressEvent.Noticed noticed) {
            log.warn(noticed.sentence().replaceFirst("\\.$", ""));
        }
    }

    private void requireKey(BackupStore store, KeyRing keys) {
        if (!context.configuration().sealing().equals(new SealingChoice.Nothing(true))) {
            new KeepEncrypting(store)
                    .require(job.name(), keys)
                    .ifPresent(old -> log.warn(
                            "The backups before this one need another key, keep it too: they are encrypted with "
                                    + old));
        }
        KeyCheckTerms terms = new KeyCheckTerms(
                context.configuration().keyElsewhere(),
                KeyCheckTerms.STANDARD_AGE,
                "nightkeep keys check --from " + store.location());
        var unused = new CheckKeyAtHand(store, keys, context.clock()).check(terms);
    }
}
