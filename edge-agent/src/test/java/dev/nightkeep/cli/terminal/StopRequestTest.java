package dev.nightkeep.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.time.Clock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class StopRequestTest {
    private final Cancellation cancellation = new Cancellation();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final CompletableFuture<Integer> halted = new CompletableFuture<>();
    private final ManualClock patient = new ManualClock(Instant.EPOCH);

    @Test
    void firstSignal_asksTheRunToStop_andSaysSo() {
        try (StopRequest stop = new StopRequest(cancellation, err, patient, halted::complete)) {
            stop.signalled();
        }
        assertThat(cancellation.requested()).isTrue();
        assertThat(halted).isNotDone();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("press Ctrl-C again");
    }

    @Test
    void secondSignal_endsTheProcess() {
        try (StopRequest stop = new StopRequest(cancellation, err, patient, halted::complete)) {
            stop.signalled();
            stop.signalled();
        }
        assertThat(halted).isCompletedWithValue(130);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("stopped at once", "nightkeep sweep");
    }

    @Test
    void runThatDoesNotStop_isEndedAfterAWhile() {
        Clock hasty = new Clock() {
            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public void sleep(Duration duration) {
                assertThat(duration).isEqualTo(Duration.ofSeconds(20));
            }
        };
        try (StopRequest stop = new StopRequest(cancellation, err, hasty, halted::complete)) {
            stop.signalled();
            assertThat(halted.join()).isEqualTo(130);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("did not stop within 20 s");
    }
}
