package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.conversation.access.Approval;
import dev.nightkeep.conversation.card.PlanCards;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.message.DiscordTime;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Locale;
import java.util.Optional;

/** A form in which a proposal was confirmed: does it, or asks a second person. */
final class ConfirmedConversation implements Conversation {
    private final Snowflake proposal;

    ConfirmedConversation(Snowflake proposal) {
        this.proposal = proposal;
    }

    @Override
    public Held go(Turn turn) {
        Optional<Proposal> found = turn.tools()
                .proposals()
                .find(proposal)
                .filter(present -> present.confirmed().equals(Optional.of(turn.id())));
        return found.map(present -> needsApproval(turn, present) ? ask(turn, present) : Proposed.go(turn, present))
                .orElseGet(() ->
                        turn.answer(turn.cards().notice(turn.tools().sentences().text("proposal.settled"))));
    }

    private static boolean needsApproval(Turn turn, Proposal present) {
        return turn.tools().settings().people().requireApproval() && present.kind() != Proposal.Kind.UNDO;
    }

    private static Held ask(Turn turn, Proposal present) {
        Optional<Actor> requester = turn.origin().actor();
        if (requester.isEmpty()) {
            return turn.answer(turn.cards().notice(turn.tools().sentences().text("proposal.unknown")));
        }
        turn.note(
                "%s.request".formatted(present.kind().name().toLowerCase(Locale.ROOT)),
                present.phrase(),
                AuditOutcome.DONE,
                "");
        Approval request = turn.tools().approvals().request(present.id(), requester.get());
        return turn.answer(new PlanCards(turn.tools().sentences())
                .approval(
                        present.summary(),
                        request.requesterName(),
                        DiscordTime.relative(request.expires()),
                        present.id()));
    }
}
