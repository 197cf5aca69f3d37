package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.receive.Incidents;
import dev.nightkeep.discord.interaction.Interaction;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.PreconditionFailedException;
import java.util.Optional;

/**
 * Holds a conversation: takes an interaction that was kept, does what it asks for, and tells of it, for as long as it may.
 * Called again, by whichever task, it goes on where it was, and neither does nor says anything twice. Thread-safe.
 */
public final class HoldConversation {
    private static final String ATTEMPTS = "attempts";

    /** How often something that may pass is tried again before the person is told that it failed. */
    private static final long MOST_ATTEMPTS = 4;

    private final HoldTools tools;
    private final Conversations conversations;
    private final Incidents incidents;

    public HoldConversation(HoldTools tools, Incidents incidents) {
        this.tools = tools;
        this.conversations = new Conversations(tools.sentences(), tools.documents());
        this.incidents = incidents;
    }

    /**
     * Holds the conversation about that interaction.
     *
     * @return whether everything is said, or it is to be held again
     * @throws NightkeepException when the store fails, or something else that may pass: hold it again, a little later
     */
    public Held hold(Snowflake id, Deadline deadline) {
        Optional<Interaction> taken = tools.taken().find(id);
        if (taken.isEmpty()) {
            return Held.DONE;
        }
        try {
            return hold(taken.get(), deadline);
        } catch (PreconditionFailedException e) {
            return Held.AGAIN; // another task holds it; by then it is over, or that task is
        }
    }

    private Held hold(Interaction interaction, Deadline deadline) {
        ConversationState state =
                ConversationState.open(tools.documents(), interaction.origin().id());
        Voice voice = new Voice(tools.discord(), interaction.origin(), state, tools.clock());
        Turn turn = new Turn(interaction.origin(), state, voice, deadline, tools);
        Held held = go(interaction, turn);
        if (held == Held.DONE) {
            tools.taken().wipe(interaction.origin().id());
        }
        return held;
    }

    /** The outermost frame of everything that is done for a person. */
    private Held go(Interaction interaction, Turn turn) {
        try {
            return conversations.of(interaction).go(turn);
        } catch (PreconditionFailedException e) {
            throw e;
        } catch (NightkeepException e) {
            if (e.retryable() && attempts(turn) < MOST_ATTEMPTS) {
                throw e;
            }
            return turn.answer(turn.cards().failed(e, turn.id()));
        } catch (RuntimeException e) {
            incidents.unexpected(turn.id().toString(), e);
            return turn.answer(turn.cards().failedUnexpectedly(turn.id()));
        }
    }

    private static long attempts(Turn turn) {
        long before =
                turn.state().find(ATTEMPTS).flatMap(kept -> kept.whole("count")).orElse(0L);
        turn.state().keep(ATTEMPTS, new JsonMembers().put("count", before + 1).object());
        return before;
    }
}
