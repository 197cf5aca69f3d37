package dev.nightkeep.conversation.access;

import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import java.time.Instant;
import java.util.Optional;

/**
 * A request for approval.
 *
 * @param proposal      what is to be done
 * @param requester     who wants it, and cannot approve it
 * @param requesterName as others see that person
 * @param expires       when nobody can approve it any more
 * @param outcome       what was decided, once it was
 */
public record Approval(
        Snowflake proposal, Snowflake requester, String requesterName, Instant expires, Optional<Outcome> outcome) {
    private static final String PROPOSAL = "proposal";
    private static final String REQUESTER = "requester";
    private static final String REQUESTER_NAME = "requesterName";
    private static final String EXPIRES = "expires";
    private static final String DECIDER = "decider";
    private static final String DECIDER_NAME = "deciderName";
    private static final String APPROVED = "approved";
    private static final String INTERACTION = "interaction";

    /**
     * What was decided.
     *
     * @param interaction by which
     */
    public record Outcome(Snowflake decider, String deciderName, boolean approved, Snowflake interaction) {}

    static Approval open(Snowflake proposal, Actor requester, Instant expires) {
        return new Approval(proposal, requester.id(), requester.name(), expires, Optional.empty());
    }

    Approval decided(Actor decider, boolean approved, Snowflake interaction) {
        return new Approval(
                proposal,
                requester,
                requesterName,
                expires,
                Optional.of(new Outcome(decider.id(), decider.name(), approved, interaction)));
    }

    Approval reopened() {
        return new Approval(proposal, requester, requesterName, expires, Optional.empty());
    }

    /** Whether somebody has decided. */
    public boolean isDecided() {
        return outcome.isPresent();
    }

    boolean isDecidedBy(Snowflake id) {
        return outcome.filter(decision -> decision.interaction().equals(id)).isPresent();
    }

    JsonObject json() {
        return new JsonMembers()
                .put(PROPOSAL, proposal)
                .put(REQUESTER, requester)
                .put(REQUESTER_NAME, requesterName)
                .put(EXPIRES, expires)
                .putIfPresent(DECIDER, outcome.map(Outcome::decider))
                .putIfPresent(DECIDER_NAME, outcome.map(Outcome::deciderName))
                .putIfPresent(APPROVED, outcome.map(Outcome::approved))
                .putIfPresent(INTERACTION, outcome.map(Outcome::interaction))
                .object();
    }

    static Approval of(JsonObject json) {
        return new Approval(
                json.requiredId(PROPOSAL),
                json.requiredId(REQUESTER),
                json.requiredText(REQUESTER_NAME),
                Instant.parse(json.requiredText(EXPIRES)),
                json.id(DECIDER)
                        .map(decider -> new Outcome(
                                decider,
                                json.requiredText(DECIDER_NAME),
                                json.flag(APPROVED),
                                json.requiredId(INTERACTION))));
    }
}
