package dev.nightkeep.conversation.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.conversation.follow.CollectionSteps;
import dev.nightkeep.conversation.follow.RunSteps;
import dev.nightkeep.conversation.follow.RunView;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.format.JobName;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.CollectionPlan;
import dev.nightkeep.restore.FateCounts;
import dev.nightkeep.restore.PlanProblem;
import dev.nightkeep.restore.RestorePlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cards of the longest names and texts are messages that Discord takes; a message that it does not take cannot be made. */
final class CardLimitsTest {
    private static final Snowflake ID = Snowflake.of("1512000000000000001");
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final String LONG = "*_~`|<@&1234567890> mongodb://root:hunter2@db.example.net/app ".repeat(500);
    private static final String NAME = "*".repeat(180);

    private final Sentences sentences = Sentences.english();

    private static Execution execution(ExecutionState state) {
        return new Execution(
                new ExecutionName("discord-1"),
                state,
                NOW,
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LONG));
    }

    private static RunView view(Map<String, Object> result) {
        return new RunView(
                execution(ExecutionState.FAILED),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ExecutionOutcome("backup", "default", "discord-1", "FAILED", NOW, result)),
                NOW);
    }

    private static void assertHarmless(CardMessage message) {
        assertThat(message.json().toString()).doesNotContain("hunter2").doesNotContain("<@&1234567890>");
        assertThat(message.attachments())
                .allSatisfy(file -> assertThat(new String(file.content(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("hunter2"));
    }

    @Test
    void failures_ofAnyLength_areMessages() {
        assertHarmless(new Cards(sentences).failed(new StoreUnavailableException(LONG, LONG, null), ID));
        assertHarmless(new BackupCards(sentences)
                .failed(JobName.DEFAULT, view(Map.of("state", "FAILED", "text", LONG)), "remark", ID));
        assertHarmless(new RunCards(sentences)
                .ended(
                        Machine.RESTORE,
                        "subject",
                        view(Map.of("state", "FAILED", "added", 1, "text", LONG)),
                        "remark",
                        Optional.empty(),
                        ID));
    }

    @Test
    void notices_ofAnyLength_areMessages() {
        assertThat(new Cards(sentences).notice("x".repeat(50_000)).attachments())
                .hasSize(1);
    }

    @Test
    void progress_ofManyCollections_isAMessage() {
        List<CollectionSteps> steps = IntStream.range(0, 2000)
                .mapToObj(index -> new CollectionSteps("app." + NAME + index, 1, 2, 3, index % 2 == 0))
                .toList();
        RunView view = new RunView(
                execution(ExecutionState.RUNNING),
                Optional.empty(),
                Optional.of(new RunSteps("reading", steps, OptionalLong.of(5000), OptionalLong.of(9000), NOW)),
                Optional.empty(),
                NOW);
        CardMessage message = new BackupCards(sentences).progress(JobName.DEFAULT, view, "remark", ID);
        assertThat(message.json().toString())
                .contains("and 1,990 collections before")
                .contains("Done: 40 %");
    }

    @Test
    void plans_ofManyCollectionsAndProblems_areMessages() {
        Digest some = Digest.of(new byte[0], 0, 0);
        List<CollectionPlan> collections = IntStream.range(0, 500)
                .mapToObj(index -> new Namespace("app", NAME + index))
                .map(name ->
                        new CollectionPlan(name, name, true, FateCounts.none(), 0, 0, Map.of(), List.of(), 0, 0, some))
                .toList();
        List<PlanProblem> problems = IntStream.range(0, 100)
                .mapToObj(index -> new PlanProblem(PlanProblem.Severity.ERROR, "app." + NAME, LONG))
                .toList();
        RestorePlan plan = new RestorePlan("backup", "target", some, RestoreStrategy.OVERWRITE, collections, problems);
        assertThat(new PlanCards(sentences).preview(plan, ID, false).json().toString())
                .contains("and 490 more");
    }
}
