package dev.nightkeep.conversation.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.HastyClock;
import dev.nightkeep.conversation.access.Approvals.Verdict;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.conversation.setting.PeopleSettings;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.conversation.work.Proposals;
import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Permissions;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.store.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many people press the same button at the same time. */
final class RacesTest {
    private static final int PEOPLE = 16;
    private static final Snowflake PROPOSAL = Snowflake.of("1512000000000000001");

    private final HastyClock clock = new HastyClock(ConversationWorld.START);
    private final KeptDocuments documents = new KeptDocuments(new InMemoryStore());

    private static <T> List<T> atOnce(IntFunction<T> press) throws Exception {
        List<Callable<T>> presses = IntStream.range(0, PEOPLE)
                .mapToObj(number -> (Callable<T>) () -> press.apply(number))
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<T>> answers = people.invokeAll(presses);
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static Snowflake id(int number) {
        return Snowflake.at(ConversationWorld.START, 100 + number);
    }

    private static Actor person(int number) {
        return new Actor(id(number), "person " + number, Permissions.NONE, Set.of());
    }

    @Test
    void proposal_takenByMany_isTakenOnce() throws Exception {
        Proposals proposals = new Proposals(documents, clock);
        var unused = proposals.propose(Proposal.open(
                PROPOSAL,
                Proposal.Kind.RESTORE,
                "app",
                "summary",
                new JsonObject(Map.of()),
                clock.now().plus(Duration.ofHours(1))));
        assertThat(atOnce(number -> proposals.take(PROPOSAL, id(number)))).containsOnlyOnce(true);
    }

    @Test
    void approval_decidedByMany_isDecidedOnce() throws Exception {
        Approvals approvals = new Approvals(documents, clock);
        var unused = approvals.request(PROPOSAL, person(99));
        List<Verdict> verdicts = atOnce(number -> approvals
                .decide(PROPOSAL, person(number), number % 2 == 0, id(number))
                .verdict());
        assertThat(verdicts)
                .filteredOn(verdict -> verdict != Verdict.DECIDED_BY_ANOTHER)
                .hasSize(1);
    }

    @Test
    void pace_takenByManyDeliveries_isTakenOnce() throws Exception {
        Pace pace =
                new Pace(documents, new PeopleSettings(Optional.empty(), Set.of(), false, PeopleSettings.PACE), clock);
        assertThat(atOnce(number -> pace.take(id(0), id(number))))
                .filteredOn(Optional::isEmpty)
                .hasSize(1);
    }
}
