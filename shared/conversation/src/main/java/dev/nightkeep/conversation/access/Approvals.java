package dev.nightkeep.conversation.access;

import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.conversation.kept.KeptDocument;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What a second person has to approve before it is done. Of many decisions about one request, one counts. Thread-safe. */
public final class Approvals {
    /** How long a request waits for somebody. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private final KeptDocuments documents;
    private final Clock clock;

    public Approvals(KeptDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** Asks for approval of a proposal; asked again for the same one, it is the request that is there. */
    public Approval request(Snowflake proposal, Actor requester) {
        Approval fresh = Approval.open(proposal, requester, clock.now().plus(LIFETIME));
        return documents.create(DiscordKeys.approval(proposal), fresh.json())
                ? fresh
                : find(proposal).orElse(fresh);
    }

    /** The request about a proposal. */
    public Optional<Approval> find(Snowflake proposal) {
        return documents
                .find(DiscordKeys.approval(proposal))
                .map(KeptDocument::content)
                .map(Approval::of);
    }

    /**
     * Decides, unless somebody else was quicker, the request is too old, or it is the requester's own.
     *
     * @param interaction by which it is decided: delivered twice, it decides once
     */
    public Decision decide(Snowflake proposal, Actor decider, boolean approve, Snowflake interaction) {
        return ConditionalWrite.repeat(
                "Deciding about proposal " + proposal, () -> attempt(proposal, decider, approve, interaction));
    }

    /** Takes a decision of that interaction back, because nothing came of it. */
    public void reopen(Snowflake proposal, Snowflake interaction) {
        var unused = documents.change(DiscordKeys.approval(proposal), json -> {
            Approval request = Approval.of(json);
            return request.isDecidedBy(interaction) ? request.reopened().json() : json;
        });
    }

    private Optional<Decision> attempt(Snowflake proposal, Actor decider, boolean approve, Snowflake interaction) {
        Optional<KeptDocument> present = documents.find(DiscordKeys.approval(proposal));
        if (present.isEmpty()) {
            return Optional.of(new Decision(Verdict.UNKNOWN, Optional.empty()));
        }
        Approval request = Approval.of(present.get().content());
        Verdict verdict = verdict(request, decider, approve, interaction);
        if (!verdict.isNew()) {
            return Optional.of(new Decision(verdict, Optional.of(request)));
        }
        Approval decided = request.decided(decider, approve, interaction);
        return documents.replace(present.get(), decided.json())
                ? Optional.of(new Decision(verdict, Optional.of(decided)))
                : Optional.empty();
    }

    private Verdict verdict(Approval request, Actor decider, boolean approve, Snowflake interaction) {
        if (request.isDecidedBy(interaction)) {
            return approve ? Verdict.APPROVED_BEFORE : Verdict.REJECTED_BEFORE;
        }
        if (request.isDecided()) {
            return Verdict.DECIDED_BY_ANOTHER;
        }
        if (!clock.now().isBefore(request.expires())) {
            return Verdict.EXPIRED;
        }
        if (approve && request.requester().equals(decider.id())) {
            return Verdict.OWN_REQUEST;
        }
        return approve ? Verdict.APPROVED : Verdict.REJECTED;
    }

    /**
     * What came of a decision.
     *
     * @param request as it is now, where there is one
     */
    public record Decision(Verdict verdict, Optional<Approval> request) {}

    /** Whether a decision counts. */
    public enum Verdict {
        APPROVED,
        REJECTED,
        /** The same delivery again. */
        APPROVED_BEFORE,
        REJECTED_BEFORE,
        OWN_REQUEST,
        DECIDED_BY_ANOTHER,
        EXPIRED,
        UNKNOWN;

        boolean isNew() {
            return this == APPROVED || this == REJECTED;
        }

        /** Whether it is to be done now. */
        public boolean isApproved() {
            return this == APPROVED || this == APPROVED_BEFORE;
        }

        /** Whether it is not to be done. */
        public boolean isRejected() {
            return this == REJECTED || this == REJECTED_BEFORE;
        }
    }
}
