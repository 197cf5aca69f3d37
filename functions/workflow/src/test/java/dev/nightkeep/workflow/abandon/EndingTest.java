package dev.nightkeep.workflow.abandon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.nightkeep.workflow.abandon.AbandonInput.Detail;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EndingTest {
    private static Optional<Instant> stopped(JsonNode stopDate) {
        Detail detail = new Detail("run-1", "ABORTED", Optional.of("{\"job\": \"default\"}"), Optional.of(stopDate));
        return Ending.of(new AbandonInput(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(detail)))
                .stopped();
    }

    @Test
    void stopDate_isUnderstoodAsMillisecondsAndAsText() {
        Instant when = Instant.parse("2026-11-30T21:36:00.123Z");
        assertThat(stopped(LongNode.valueOf(when.toEpochMilli()))).contains(when);
        assertThat(stopped(TextNode.valueOf("2026-11-30T21:36:00.123Z"))).contains(when);
        assertThat(stopped(TextNode.valueOf("2026-11-30T22:36:00.123000+01:00")))
                .contains(when);
    }

    @Test
    void stopDate_thatNobodyUnderstands_isNoFailure() {
        assertThat(stopped(TextNode.valueOf("yesterday"))).contains(Instant.EPOCH);
        assertThat(stopped(NullNode.instance)).contains(Instant.EPOCH);
    }
}
