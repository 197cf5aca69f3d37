package dev.nightkeep.conversation.work;

import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.conversation.kept.KeptDocument;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.time.Clock;
import java.util.Optional;

/** What is proposed. Of many who confirm the same proposal at once, one does. Thread-safe. */
public final class Proposals {
    private final KeptDocuments documents;
    private final Clock clock;

    public Proposals(KeptDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** Proposes something; proposed again by the same interaction, it is what is there. */
    public Proposal propose(Proposal proposal) {
        return documents.create(DiscordKeys.proposal(proposal.id()), proposal.json())
                ? proposal
                : find(proposal.id()).orElse(proposal);
    }

    /** The proposal of that id. */
    public Optional<Proposal> find(Snowflake id) {
        return documents
                .find(DiscordKeys.proposal(id))
                .map(KeptDocument::content)
                .map(Proposal::of);
    }

    /** Whether it is too late for it. */
    public boolean isExpired(Proposal proposal) {
        return !clock.now().isBefore(proposal.expires());
    }

    /** Gives a proposal back that was taken by that interaction and came to nothing. */
    public void giveBack(Snowflake id, Snowflake interaction) {
        var unused = documents.change(DiscordKeys.proposal(id), json -> {
            Proposal proposal = Proposal.of(json);
            return proposal.confirmed().equals(Optional.of(interaction))
                    ? proposal.reopened().json()
                    : json;
        });
    }

    /**
     * Takes a proposal, to do it or to dismiss it.
     *
     * @param interaction by which: the same one takes it once, however often it is delivered
     * @return whether it is that interaction which has it
     */
    public boolean take(Snowflake id, Snowflake interaction) {
        return ConditionalWrite.repeat("Taking proposal " + id, () -> {
            Optional<KeptDocument> present = documents.find(DiscordKeys.proposal(id));
            Optional<Proposal> proposal = present.map(KeptDocument::content).map(Proposal::of);
            if (proposal.isEmpty() || proposal.get().confirmed().isPresent()) {
                return Optional.of(proposal.flatMap(Proposal::confirmed)
                        .filter(interaction::equals)
                        .isPresent());
            }
            return documents.replace(
                            present.get(),
                            proposal.get().confirmedBy(interaction).json())
                    ? Optional.of(true)
                    : Optional.empty();
        });
    }
}
