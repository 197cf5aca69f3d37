package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.http.EventStream;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.operation.OperationFinder;
import dev.nightkeep.time.Clock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * An operation as server-sent events: {@code progress} whenever something changed, {@code end} when it is over. Where
 * answers cannot be sent piece by piece, one event and the advice to come back.
 */
final class OperationEvents implements EventStream {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int PAUSES_PER_SIGN_OF_LIFE = 15;

    private final OperationFinder operations;
    private final Clock clock;
    private final Operation first;
    private final boolean patient;

    OperationEvents(OperationFinder operations, Clock clock, Operation first, boolean patient) {
        this.operations = operations;
        this.clock = clock;
        this.first = first;
        this.patient = patient;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        write(out, "retry: 3000\n\n");
        send(out, first);
        try {
            follow(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops; the caller comes back to another one
        } catch (NightkeepException e) {
            write(out, ": %s\n\n".formatted(e.code())); // the caller comes back
        }
    }

    private void follow(OutputStream out) throws IOException, InterruptedException {
        Operation last = first;
        Instant end = clock.now().plus(LONGEST);
        for (int i = 1; patient && !last.state().over() && clock.now().isBefore(end); i++) {
            clock.sleep(PAUSE);
            Operation now = operations.find(first.id()).orElse(last);
            if (!now.equals(last)) {
                send(out, now);
                last = now;
            } else if (i % PAUSES_PER_SIGN_OF_LIFE == 0) {
                write(out, ": still there\n\n");
            }
        }
    }

    private static void send(OutputStream out, Operation operation) throws IOException {
        String name = operation.state().over() ? "end" : "progress";
        // JSON has no line ends of its own, so one line of data is enough.
        write(out, "event: %s\ndata: %s\n\n".formatted(name, ApiJson.text(OperationView.of(operation))));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
