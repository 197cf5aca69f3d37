package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.conversation.access.Approval;
import dev.nightkeep.conversation.access.Approval.Outcome;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Locale;
import java.util.Optional;

/** A second person has approved or rejected a proposal. */
final class DecidedConversation implements Conversation {
    private final Snowflake proposal;

    DecidedConversation(Snowflake proposal) {
        this.proposal = proposal;
    }

    @Override
    public Held go(Turn turn) {
        Optional<Proposal> wanted = turn.tools().proposals().find(proposal);
        Optional<Approval> approval = turn.tools().approvals().find(proposal);
        Optional<Outcome> outcome = approval.flatMap(Approval::outcome)
                .filter(decision -> decision.interaction().equals(turn.id()));
        if (wanted.isEmpty() || outcome.isEmpty()) {
            return turn.answer(turn.cards().notice(turn.tools().sentences().text("proposal.settled")));
        }
        boolean approved = outcome.get().approved();
        turn.note(
                "%s.%s".formatted(wanted.get().kind().name().toLowerCase(Locale.ROOT), approved ? "approve" : "reject"),
                "%s, requested by discord:%s (%s), decided by discord:%s (%s)"
                        .formatted(
                                wanted.get().phrase(),
                                approval.get().requester(),
                                approval.get().requesterName(),
                                outcome.get().decider(),
                                outcome.get().deciderName()),
                AuditOutcome.DONE,
                "");
        return approved ? Proposed.go(turn, wanted.get()) : reject(turn, wanted.get(), outcome.get());
    }

    private static Held reject(Turn turn, Proposal wanted, Outcome outcome) {
        return turn.answer(turn.cards()
                .notice(turn.tools()
                        .sentences()
                        .text("proposal.rejected", wanted.summary(), Markdown.escape(outcome.deciderName()))));
    }
}
