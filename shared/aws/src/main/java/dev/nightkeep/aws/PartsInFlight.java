package dev.nightkeep.aws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Parts on their way to S3, each on a virtual thread. Used by one thread at a time. */
final class PartsInFlight {
    private final S3Operation operation;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<CompletedPart>> underWay = new ArrayDeque<>();
    private final List<CompletedPart> arrived = new ArrayList<>();

    PartsInFlight(S3Operation operation) {
        this.operation = operation;
    }

    /** Sends one more, once fewer than {@code limit} are under way. Throws what made an earlier one fail. */
    void send(Callable<CompletedPart> part, int limit) {
        while (underWay.size() >= limit) {
            arrived.add(await(underWay.remove()));
        }
        underWay.add(threads.submit(part));
    }

    /** All parts in the order in which they were sent, once they have arrived. */
    List<CompletedPart> finish() {
        while (!underWay.isEmpty()) {
            arrived.add(await(underWay.remove()));
        }
        return List.copyOf(arrived);
    }

    /** Interrupts what is under way and returns when nothing is. */
    void stop() {
        threads.shutdownNow();
        threads.close();
    }

    private CompletedPart await(Future<CompletedPart> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            throw S3Errors.interrupted(operation);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("sending a part failed", e);
        }
    }
}
