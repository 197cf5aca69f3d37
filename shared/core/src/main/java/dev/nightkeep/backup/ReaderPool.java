package dev.nightkeep.backup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Threads that work off tasks until none is left and none is running. A task may add more, which run before those that
 * wait: what was begun is finished first. The first failure ends all.
 */
final class ReaderPool {
    /** Something to do that may wait. */
    @FunctionalInterface
    interface Task {
        void run() throws InterruptedException;
    }

    private final Deque<Task> waiting = new ArrayDeque<>();
    private final FirstFailure failure;
    private int running;

    ReaderPool(FirstFailure failure) {
        this.failure = failure;
    }

    synchronized void addFirst(Task task) {
        waiting.addFirst(task);
        notifyAll();
    }

    synchronized void addLast(Task task) {
        waiting.addLast(task);
        notifyAll();
    }

    /** Returns when everything is done; throws what failed first. */
    void workOff(int threads) {
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            readers.add(Thread.ofPlatform().name("nightkeep-read-" + i).daemon().start(this::work));
        }
        join(readers);
        failure.rethrow();
    }

    private void join(List<Thread> readers) {
        try {
            for (Thread reader : readers) {
                reader.join();
            }
        } catch (InterruptedException e) {
            failure.record(FirstFailure.stopped(e));
            readers.forEach(Thread::interrupt);
        }
    }

    private void work() {
        try {
            for (Optional<Task> task = next(); task.isPresent(); task = next()) {
                task.get().run();
                done();
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            failure.record(e);
            done();
        }
    }

    private synchronized Optional<Task> next() throws InterruptedException {
        while (waiting.isEmpty() && running > 0 && !failure.happened()) {
            wait();
        }
        if (waiting.isEmpty() || failure.happened()) {
            notifyAll();
            return Optional.empty();
        }
        running++;
        return Optional.of(waiting.removeFirst());
    }

    private synchronized void done() {
        running--;
        notifyAll();
    }
}
