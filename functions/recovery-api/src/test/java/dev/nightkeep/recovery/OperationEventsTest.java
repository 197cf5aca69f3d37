package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.recovery.operation.Operation;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Following an operation while it goes on, on a clock that the test moves. */
final class OperationEventsTest {
    private final ApiFixture api = new ApiFixture();
    private final String token = api.allowedAll();

    @Test
    void events_areSentAsThingsChange_andEnd() throws Exception {
        AtomicReference<Operation> accepted = new AtomicReference<>();
        String location = new Answer(api.api(accepted::set)
                        .handle(Ask.post("/api/recovery/backup").as(token).request()))
                .header("Location");
        Answer events = api.send(Ask.get(location).as(token).with("Accept", "text/event-stream"));
        FutureTask<String> follower = new FutureTask<>(events::text);
        Thread.ofVirtual().start(follower);
        for (int i = 0; i < 16; i++) { // long enough for a sign of life
            api.clock.awaitSleepers(1);
            api.clock.advance(Duration.ofSeconds(1));
        }
        api.clock.awaitSleepers(1);
        api.perform.perform(accepted.get().id(), new Cancellation());
        api.clock.advance(Duration.ofSeconds(1));
        assertThat(follower.get())
                .containsSubsequence("event: progress", "\"accepted\"", ": still there", "event: end", "\"succeeded\"");
    }

    @Test
    void events_ofWhatNeverEnds_stopByThemselves() throws Exception {
        String location = new Answer(api.api(operation -> {})
                        .handle(Ask.post("/api/recovery/backup").as(token).request()))
                .header("Location");
        Answer events = api.send(Ask.get(location).as(token).with("Accept", "text/event-stream"));
        FutureTask<String> follower = new FutureTask<>(events::text);
        Thread.ofVirtual().start(follower);
        api.clock.awaitSleepers(1);
        api.clock.advance(Duration.ofMinutes(10));
        assertThat(follower.get()).contains("event: end", "operation-abandoned");
    }
}
