package dev.nightkeep.partition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Backups that no test could make are planned as they would be, and held against the limits of what carries them: Step
 * Functions quotas (256 KiB of state, 25,000 events of history), S3 (parts of 5 MiB to 5 GiB, 10,000 of them), Lambda
 * quotas (15 minutes).
 */
final class LargePlanTest {
    private static final int STATE_BYTES = 256 * 1024;
    private static final int HISTORY_EVENTS = 25_000;
    private static final int PARTS = 10_000;
    private static final long SMALLEST_PART = 5L << 20;
    private static final long LARGEST_PART = 5L << 30;
    private static final Duration FUNCTION = Duration.ofMinutes(15);
    private static final Duration RESERVE = Duration.ofSeconds(90);

    private static final long TERABYTE = 1_000_000_000_000L;
    private static final long DOCUMENTS = 10_000_000_000L;

    /** Bytes per second that one worker reads when its database is slow. */
    private static final long SLOW = 2_000_000;

    private final ManualClock clock = new ManualClock();
    private final BackupStore store = new InMemoryStore(clock);

    private Round plan(PaperSource source) {
        PlanWork plan = new PlanWork(
                store,
                source,
                clock,
                RunCustody.of(store, clock, "paper"),
                PartitionTerms.STANDARD,
                ProgressListener.none());
        return plan.plan(BackupRequest.standard(), BackupId.ofRun(clock.now(), BackupType.FULL, new UUID(1, 2)));
    }

    private static PaperSource terabyte() {
        return new PaperSource().with("shop.events", TERABYTE).with("shop.users", 1_000_000);
    }

    private static int bytes(Object state) {
        return ControlJson.write(state).length;
    }

    private int items(Round round) {
        return new WorkStore(store, round.run()).round(round.number()).size();
    }

    private static JsonNode machine() throws IOException {
        Path file = Path.of("..", "..", "functions", "workflow", "src", "main", "asl", "backup.asl.json");
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    private static JsonNode map() throws IOException {
        JsonNode states = machine().get("States");
        for (JsonNode state : states) {
            if (state.get("Type").asText().equals("Map")) {
                return state;
            }
        }
        throw new AssertionError("the backup has no map");
    }

    @Test
    void terabyte_isCutIntoAsManyRangesAsItNeeds_andStateStaysSmall() {
        Round round = plan(terabyte());
        assertThat(round.tasks()).isEqualTo(items(round)).isBetween(1_863, 1_870);
        assertThat(bytes(round)).isLessThan(2_000);
        assertThat(bytes(new WorkStore.TaskName("t000001-" + UUID.randomUUID())) + bytes(round.run()))
                .isLessThan(STATE_BYTES / 100);
    }

    @Test
    void rangesOfASlowDatabase_endWellInsideAFunction() {
        long seconds = PartitionTerms.STANDARD.rangeBytes() / SLOW;
        assertThat(Duration.ofSeconds(seconds).plus(RESERVE)).isLessThan(FUNCTION.dividedBy(2));
    }

    @Test
    void pieces_fitIntoOneObject() {
        // However large a collection: its ranges are as many as that, and half of them may be handed on once each.
        int ranges = PartitionTerms.STANDARD.ranges(Long.MAX_VALUE / 2);
        assertThat(ranges + 1).isLessThan(PARTS / 2);
        assertThat(2 * (ranges + 1)).isLessThan(PARTS);
        // A range of the terabyte, incompressible and compressed ten times, is a part by itself.
        long range = PartitionTerms.STANDARD.rangeBytes();
        assertThat(range).isLessThan(LARGEST_PART);
        assertThat(range / 10).isGreaterThan(SMALLEST_PART);
        // Of what has more than as many ranges can hold in a part each, a piece is copied as several parts.
        long largest = 40 * TERABYTE;
        long piece = largest / PartitionTerms.STANDARD.ranges(largest);
        long parts = Math.ceilDiv(piece, LARGEST_PART);
        assertThat(parts * PartitionTerms.STANDARD.ranges(largest)).isLessThan(PARTS);
    }

    @Test
    void tenBillionDocuments_areCountedWithoutOverflow_andWithoutANameForEach() {
        Round round = plan(terabyte());
        WorkPlan plan = new WorkStore(store, round.run()).plan();
        assertThat(DOCUMENTS / round.tasks()).isLessThan(Integer.MAX_VALUE);
        assertThat(plan.collections()).hasSize(2);
        assertThat(bytes(plan)).isLessThan(1 << 20);
    }

    @Test
    void hundredThousandCollections_areBundled() {
        PaperSource source = new PaperSource();
        IntStream.range(0, 100_000).forEach(i -> source.with("shop.tenant%06d".formatted(i), 20_000));
        Round round = plan(source);
        assertThat(round.tasks()).isEqualTo(200);
        assertThat(bytes(round)).isLessThan(2_000);
        assertThat(bytes(new WorkStore(store, round.run()).plan())).isLessThan(256 << 20);
    }

    /** The map's children have histories of their own; a round adds these events to that of the run. */
    @Test
    void history_holdsAsManyRoundsAsThereCanBe() throws IOException {
        int states = machine().get("States").size();
        int mostAttempts = 0;
        for (JsonNode state : machine().get("States")) {
            int attempts = 1;
            for (JsonNode retry : state.path("Retry")) {
                attempts += retry.path("MaxAttempts").asInt(3);
            }
            mostAttempts = Math.max(mostAttempts, attempts);
        }
        int usualRound = 5 /* map */ + 5 /* task */ + 2 /* choice */ + 2 /* pass */;
        assertThat(GatherResults.MAX_ROUNDS * usualRound + states * (2 + 3 * mostAttempts))
                .isLessThan(HISTORY_EVENTS);
        assertThat(map().at("/ItemProcessor/ProcessorConfig/Mode").asText()).isEqualTo("DISTRIBUTED");
    }

    @Test
    void concurrency_isBounded_andATerabyteDoesNotTakeTheNight() throws IOException {
        int atOnce = map().get("MaxConcurrency").asInt();
        assertThat(atOnce).isBetween(1, 1_000);
        Round round = plan(terabyte());
        long waves = Math.ceilDiv(round.tasks(), atOnce);
        Duration slow = Duration.ofSeconds(waves * (PartitionTerms.STANDARD.rangeBytes() / SLOW));
        assertThat(slow).isLessThan(Duration.ofHours(3));
        assertThat(slow)
                .isLessThan(Duration.ofSeconds(machine().get("TimeoutSeconds").asLong()));
    }
}
