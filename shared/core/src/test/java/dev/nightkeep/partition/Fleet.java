package dev.nightkeep.partition;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Many workers in one process, over one store. */
record Fleet(BackupStore store, DocumentSource source, Clock clock, Supply enough) {
    /** So small that the samples are cut into dozens. */
    static final PartitionTerms TERMS = new PartitionTerms(20_000, 600, 3);

    /** Gives each task its own measure of what is enough. */
    @FunctionalInterface
    interface Supply {
        BooleanSupplier next();
    }

    static Supply never() {
        return () -> () -> false;
    }

    /** Enough when asked for the n-th time: behind so many documents of a source in memory. */
    static Supply after(int documents) {
        return () -> {
            AtomicInteger asked = new AtomicInteger();
            return () -> asked.incrementAndGet() >= documents;
        };
    }

    BackupId newId() {
        return BackupId.ofRun(clock.now(), BackupType.FULL, UUID.randomUUID());
    }

    Manifest run(BackupRequest request) {
        return run(request, newId(), this::doAll);
    }

    Manifest run(BackupRequest request, BackupId id, Consumer<Round> export) {
        return new RunWork(plan(), export, gather(), commit(), end()).run(request, id, new Cancellation());
    }

    RunCustody custody() {
        return RunCustody.of(store, clock, "fleet");
    }

    PlanWork plan() {
        return new PlanWork(store, source, clock, custody(), TERMS, ProgressListener.none());
    }

    GatherResults gather() {
        return new GatherResults(store, custody());
    }

    CommitWork commit() {
        return new CommitWork(store, clock, custody(), 2);
    }

    EndRun end() {
        return new EndRun(store, custody());
    }

    /** Every task of the round, several at once. */
    void doAll(Round round) {
        new WorkStore(store, round.run())
                .round(round.number()).parallelStream().forEach(task -> doTask(round.run(), task));
    }

    /** As a state machine does it: what fails is tried again, and never fails the others. */
    void doTask(RunReference run, String task) {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                new DoTask(store, custody(), source, 1, ProgressListener.none())
                        .run(run, task, enough.next(), new Cancellation());
                return;
            } catch (NightkeepException again) {
                // the gathering finds out
            }
        }
    }
}
