package dev.nightkeep.backup;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.codec.PartEncoder;
import dev.nightkeep.progress.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Workers that turn blocks into parts on all cores. Memory is bounded by the pool that blocks come from; the queue never
 * holds more than the pool has. Jobs start in the order in which they were submitted, so that whoever waits for its turn
 * waits for somebody who is running.
 */
final class PartPipeline implements AutoCloseable {
    private final BlockingQueue<PartJob> jobs;
    private final List<Thread> workers = new ArrayList<>();
    private final BlockPool pool;
    private final FirstFailure failure;
    private final ProgressListener progress;

    PartPipeline(
            int threads,
            int blocks,
            Compression compression,
            int level,
            FirstFailure failure,
            ProgressListener progress) {
        this.jobs = new ArrayBlockingQueue<>(blocks);
        this.pool = new BlockPool(blocks, failure);
        this.failure = failure;
        this.progress = progress;
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().name("nightkeep-part-" + i).daemon().start(() -> work(compression, level)));
        }
    }

    /** An empty block, as soon as there is one; throws what has failed meanwhile. */
    Block takeBlock() {
        try {
            return pool.take();
        } catch (InterruptedException e) {
            throw FirstFailure.stopped(e);
        }
    }

    /** A block that was not submitted. */
    void giveBack(Block block) {
        pool.giveBack(block);
    }

    /**
     * Takes the object's next turn for the block, which belongs to the pipeline from then on. Never waits: there is room
     * for every block of the pool.
     */
    void submit(Block block, String namespace, PartShape shape, ObjectAssembly object) {
        synchronized (object) {
            jobs.add(new PartJob(block, namespace, shape, object, object.takeTurn()));
        }
    }

    private void work(Compression compression, int level) {
        try (PartEncoder encoder = PartEncoder.open(compression, level)) {
            while (!Thread.currentThread().isInterrupted()) {
                run(jobs.take(), encoder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure.record(e);
        }
    }

    private void run(PartJob job, PartEncoder encoder) throws InterruptedException {
        try {
            job.run(encoder).ifPresent(progress::on);
        } finally {
            pool.giveBack(job.block());
        }
    }

    /** Returns when no worker touches an object any more. */
    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
        boolean interrupted = Thread.interrupted();
        for (Thread worker : workers) {
            interrupted |= !ended(worker);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(Thread worker) {
        try {
            worker.join();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
