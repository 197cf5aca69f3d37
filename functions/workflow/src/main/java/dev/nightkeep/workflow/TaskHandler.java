package dev.nightkeep.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.ControlJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A task of a state machine: JSON in, one use case, JSON out. What fails leaves as the exception that it is: its class is
 * what the state machine matches.
 *
 * @param <I> the record that the event is
 * @param <O> the record that the answer is; references and numbers, never data
 */
public abstract class TaskHandler<I, O> implements RequestStreamHandler {
    /** No state of a state machine, and no event of EventBridge, is larger (quotas of both: 256 KiB). */
    private static final int MAX_EVENT_BYTES = 256 * 1024;

    private final Class<I> type;

    protected TaskHandler(Class<I> type) {
        this.type = type;
    }

    /** Does the task. Called again with the same event, it does nothing twice. */
    protected abstract O handle(I event, TaskTime time);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        I event = read(input);
        output.write(ControlJson.write(attempt(event, new TaskTime(context::getRemainingTimeInMillis))));
    }

    /** The outermost frame: what an error says that nobody foresaw may hold anything, so only its kind is kept. */
    private O attempt(I event, TaskTime time) {
        try {
            return handle(event, time);
        } catch (NightkeepException e) {
            throw e;
        } catch (RuntimeException e) {
            IllegalStateException told = new IllegalStateException(
                    "An unexpected error occurred (%s). Report it with what the log of the function says."
                            .formatted(e.getClass().getSimpleName()));
            told.setStackTrace(e.getStackTrace());
            throw told;
        }
    }

    private I read(InputStream input) throws IOException {
        byte[] json = input.readNBytes(MAX_EVENT_BYTES + 1);
        if (json.length > MAX_EVENT_BYTES) {
            throw malformed("has more than %d bytes".formatted(MAX_EVENT_BYTES));
        }
        try {
            return ControlJson.read(json, type, "the event");
        } catch (CorruptBackupException e) {
            throw malformed("is not what this task takes");
        }
    }

    private ConfigurationException malformed(String how) {
        return new ConfigurationException(
                "The event of %s %s".formatted(getClass().getSimpleName(), how),
                "Start the state machine with an input as docs/deploy.md shows it");
    }
}
