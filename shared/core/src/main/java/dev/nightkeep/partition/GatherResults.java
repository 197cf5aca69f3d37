package dev.nightkeep.partition;

import dev.nightkeep.error.BackupIncompleteException;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;

/**
 * The step after each round: compares what was to be done with what was done, whatever the workers were said to have
 * done, and decides whether there must be another round.
 */
public final class GatherResults {
    /** A worker that does not get any further hands on the same for ever. */
    static final int MAX_ROUNDS = 200;

    /** How often a task is given to a worker that ends without a word. */
    static final int MAX_ATTEMPTS = 3;

    private final BackupStore store;
    private final RunCustody custody;

    public GatherResults(BackupStore store, RunCustody custody) {
        this.store = store;
        this.custody = custody;
    }

    /**
     * Looks at what the round has done. Renews the lease.
     *
     * @return the next round, or empty when everything was done
     * @throws BackupIncompleteException when a task cannot be done
     * @throws dev.nightkeep.error.RunCancelledException when somebody wants the run to stop
     */
    public Optional<Round> gather(RunReference run, int round) {
        WorkStore work = new WorkStore(store, run);
        work.requireNotStopped();
        JobLease lease = custody.leases().rejoin(run.job(), run.backup(), run.fencing());
        try {
            Results results = Results.read(work, work.plan());
            results.requireNoError();
            requireProgress(work, results.open(), round);
            return next(run, work, results.open(), round + 1);
        } finally {
            lease.handOver();
        }
    }

    private static Optional<Round> next(RunReference run, WorkStore work, List<String> open, int number) {
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Round(run, number, work.write(number, open), open.size()));
    }

    private static void requireProgress(WorkStore work, List<String> open, int round) {
        if (open.isEmpty()) {
            return;
        }
        if (round >= MAX_ROUNDS) {
            throw incomplete("After %d rounds %d tasks are still open".formatted(round, open.size()));
        }
        List<String> stuck = open;
        for (int earlier = round; earlier > round - MAX_ATTEMPTS; earlier--) {
            List<String> tried = work.round(earlier);
            stuck = stuck.stream().filter(tried::contains).toList();
        }
        if (!stuck.isEmpty()) {
            throw incomplete(
                    "Workers ended %d times without a word at task %s".formatted(MAX_ATTEMPTS, stuck.getFirst()));
        }
    }

    private static BackupIncompleteException incomplete(String failed) {
        return new BackupIncompleteException(
                failed,
                "Nothing was committed; look at the log of the workers (too little memory or time), then start the"
                        + " backup again");
    }
}
