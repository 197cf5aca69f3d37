package dev.nightkeep.local.torture;

import dev.nightkeep.error.NightkeepException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does something in a thread of its own, so that it may fail in any way and may even hang. */
final class Attempt {
    private static final int PATIENCE_SECONDS = 180;
    private static final int LINES = 25;

    private Attempt() {}

    static <T> Outcome<T> of(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().name("torture-attempt").start(task);
        try {
            return new Outcome.Done<>(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause() instanceof NightkeepException known
                    ? new Outcome.Refused<>(known)
                    : new Outcome.Broken<>(trace(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (TimeoutException e) {
            String where = Arrays.stream(thread.getStackTrace())
                    .limit(LINES)
                    .map(frame -> "\n    at " + frame)
                    .reduce("", String::concat);
            thread.interrupt();
            return new Outcome.Broken<>("did not end within %d s%s".formatted(PATIENCE_SECONDS, where));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Broken<>("was interrupted");
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
