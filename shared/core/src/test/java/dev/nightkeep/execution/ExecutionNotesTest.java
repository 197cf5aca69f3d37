package dev.nightkeep.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Precondition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ExecutionNotesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final ExecutionKey RUN = new ExecutionKey("restore", "a name: with / anything");

    private final InMemoryStore store = new InMemoryStore();
    private final ExecutionNotes notes = new ExecutionNotes(store);

    @Test
    void progressAndOutcome_areReadAsTheyWereTold_andTheLastOneCounts() {
        assertThat(notes.progress(RUN)).isEmpty();
        assertThat(notes.outcome(RUN)).isEmpty();
        ExecutionProgress progress = new ExecutionProgress("restoring", 2, 3, 4, 5, OptionalLong.of(6), NOW);
        notes.progress(RUN, new ExecutionProgress("checking", 1, 0, 0, 0, OptionalLong.empty(), NOW));
        notes.progress(RUN, progress);
        assertThat(notes.progress(RUN)).contains(progress);
        notes.outcome(ended("FAILED"));
        notes.outcome(ended("SUCCEEDED"));
        assertThat(notes.outcome(RUN)).contains(ended("SUCCEEDED"));
    }

    private static ExecutionOutcome ended(String state) {
        return new ExecutionOutcome("restore", "default", RUN.name(), state, NOW, Map.of("restore", "x", "added", 1));
    }

    @Test
    void stop_isMeantForWhatWasUnderWay_notForWhatIsRedrivenLater() {
        assertThat(notes.isStopped(RUN, NOW)).isFalse();
        notes.stop(RUN, NOW);
        assertThat(notes.isStopped(RUN, NOW.minusSeconds(1))).isTrue();
        assertThat(notes.isStopped(RUN, NOW)).isFalse();
        assertThat(notes.isStopped(new ExecutionKey("restore", "another"), NOW.minusSeconds(1)))
                .isFalse();
    }

    private record Decided(int number) {}

    @Test
    void first_keepsWhatWasThereBefore() {
        assertThat(notes.first(RUN, "decided.json", new Decided(1), Decided.class))
                .isEqualTo(new Decided(1));
        assertThat(notes.first(RUN, "decided.json", new Decided(2), Decided.class))
                .isEqualTo(new Decided(1));
        assertThat(notes.find(RUN, "decided.json", Decided.class)).contains(new Decided(1));
    }

    @Test
    void find_ofRubbish_isAnError() {
        store.write(RUN.object("outcome.json"), "{".getBytes(StandardCharsets.UTF_8), Precondition.none());
        assertThatThrownBy(() -> notes.outcome(RUN)).isInstanceOf(CorruptBackupException.class);
    }

    @Test
    void key_takesAnyNameOfAnExecution_andMachinesInLowerCase() {
        assertThat(RUN.object("x.json").value()).matches("control/executions/restore/[0-9a-f]{64}/x\\.json");
        assertThatThrownBy(() -> new ExecutionKey("../x", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExecutionKey("restore", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
