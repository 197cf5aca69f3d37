package dev.nightkeep.partition;

import dev.nightkeep.backup.PieceExport;
import dev.nightkeep.error.LeaseLostException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.lease.RunError;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.SourceView;
import dev.nightkeep.store.BackupStore;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * One worker's share of a backup. May be called any number of times for the same task, also at the same time: the result
 * of one call counts. What it could not do before it had to stop becomes a task of its own.
 */
public final class DoTask {
    private final BackupStore store;
    private final RunCustody custody;
    private final DocumentSource source;
    private final int threads;
    private final ProgressListener progress;
    private final Duration look;

    /** {@code threads} is how many parts are compressed at once. */
    public DoTask(
            BackupStore store, RunCustody custody, DocumentSource source, int threads, ProgressListener progress) {
        this(store, custody, source, threads, progress, RunWatch.INTERVAL);
    }

    /** {@code look} is how often it is looked whether the run was stopped meanwhile. */
    DoTask(
            BackupStore store,
            RunCustody custody,
            DocumentSource source,
            int threads,
            ProgressListener progress,
            Duration look) {
        this.store = store;
        this.custody = custody;
        this.source = source;
        this.threads = threads;
        this.progress = progress;
        this.look = look;
    }

    /**
     * Does the task, until it is done or it is enough. A failure that would come again is noted as the task's result.
     *
     * @throws dev.nightkeep.error.RunCancelledException when somebody wants the run to stop; nothing is noted
     * @throws dev.nightkeep.error.LeaseLostException when the run has ended; likewise
     * @throws NightkeepException one that may pass: call it again
     */
    public void run(RunReference run, String task, BooleanSupplier enough, Cancellation cancellation) {
        WorkStore work = new WorkStore(store, run);
        if (work.result(task).isPresent()) {
            return;
        }
        try (RunWatch watch = new RunWatch(store, run, cancellation, look)) {
            work.requireNotStopped();
            custody.extend(run); // finds out, too, whether the run still has the lease
            TaskResult done = export(work, work.task(task), enough, cancellation);
            watch.requireUnderWay();
            var unused = work.settle(done);
        } catch (RunCancelledException | LeaseLostException over) {
            throw over;
        } catch (NightkeepException e) {
            if (e.retryable()) {
                throw e;
            }
            var unused = work.settle(TaskResult.failed(task, RunError.of(e)));
        }
    }

    private TaskResult export(WorkStore work, ExportTask task, BooleanSupplier enough, Cancellation cancellation) {
        WorkPlan plan = work.plan();
        try (SourceView view = source.openView(plan.clusterTime());
                PieceExport export =
                        new PieceExport(store, plan.compression(), plan.level(), threads, cancellation, progress)) {
            return new TaskRun(work, task, plan, view, export).run(enough);
        }
    }
}
