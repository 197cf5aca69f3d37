package dev.nightkeep.conversation.receive;

import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.discord.interaction.Interaction;
import dev.nightkeep.discord.message.DiscordTime;
import dev.nightkeep.discord.response.InteractionResponse;
import java.util.Optional;

/** Whether something that was proposed can still be confirmed. */
final class ProposalRules {
    private final ReceiveTools tools;
    private final Admission admission;

    ProposalRules(ReceiveTools tools, Admission admission) {
        this.tools = tools;
        this.admission = admission;
    }

    /** Why not; empty where it can. */
    Optional<InteractionResponse> refuse(Interaction interaction, Proposal proposal) {
        Optional<InteractionResponse> taken = proposal.confirmed()
                .filter(by -> !by.equals(interaction.origin().id()))
                .map(by -> admission.say(interaction, "proposal.settled"));
        return taken.or(() -> tools.proposals().isExpired(proposal)
                ? Optional.of(admission.say(interaction, "proposal.expired", DiscordTime.relative(proposal.expires())))
                : Optional.empty());
    }
}
