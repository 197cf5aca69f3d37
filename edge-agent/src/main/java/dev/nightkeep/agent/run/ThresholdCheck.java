package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.shape.Amounts;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.io.File;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks which thresholds of a job a run has breached. */
final class ThresholdCheck {
    private final JobSettings job;
    private final Clock clock;

    ThresholdCheck(JobSettings job, Clock clock) {
        this.job = job;
        this.clock = clock;
    }

    List<String> breaches(JobOutcome outcome, BackupStore store) {
        return Stream.of(duration(outcome), sizeDrop(outcome, store), age(store), freeSpace(store))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> duration(JobOutcome outcome) {
        return job.thresholds()
                .duration()
                .filter(most -> outcome.duration().compareTo(most) > 0)
                .map(most -> "The run took %d s, more than %s"
                        .formatted(outcome.duration().toSeconds(), Amounts.text(most)));
    }

    private Optional<String> sizeDrop(JobOutcome outcome, BackupStore store) {
        if (job.thresholds().sizeDrop().isEmpty()) {
            return Optional.empty();
        }
        double most = job.thresholds().sizeDrop().orElse(1.0);
        Manifest made = outcome.manifest().orElseThrow();
        return good(store)
                .filter(before -> before.id().compareTo(made.id()) < 0)
                .findFirst()
                .filter(before -> made.totals().rawBytes() < before.totals().rawBytes() * (1 - most))
                .map(before -> "The backup has %d bytes before compression, and the one before had %d"
                        .formatted(made.totals().rawBytes(), before.totals().rawBytes()));
    }

    private Optional<String> age(BackupStore store) {
        return job.thresholds()
                .age()
                .filter(most -> good(store)
                        .findFirst()
                        .filter(newest ->
                                Duration.between(newest.started(), clock.now()).compareTo(most) <= 0)
                        .isEmpty())
                .map(most -> "There is no good backup that is younger than " + Amounts.text(most));
    }

    private Optional<String> freeSpace(BackupStore store) {
        File folder = new File(store.location());
        if (job.thresholds().freeSpace().isEmpty() || !folder.isAbsolute()) {
            return Optional.empty();
        }
        long free = folder.getUsableSpace();
        return free >= job.thresholds().freeSpace().getAsLong()
                ? Optional.empty()
                : Optional.of("Only %d bytes are free in %s".formatted(free, folder));
    }

    private Stream<Manifest> good(BackupStore store) {
        return new BackupCatalog(store)
                .newestFirst(
                        CatalogQuery.everything().ofJob(Optional.of(job.name())).ofTypes(EnumSet.of(BackupType.FULL)))
                .flatMap(entry -> entry instanceof CatalogEntry.Committed committed
                        ? Stream.of(committed.manifest())
                        : Stream.empty())
                .filter(manifest -> manifest.state() == BackupState.SUCCEEDED);
    }
}
