package dev.nightkeep.conversation.access;

import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditLog;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.interaction.InteractionOrigin;
import java.util.Optional;

/** Who did what in Discord, in the audit log of the store. Thread-safe. */
public final class ConversationAudit {
    private static final String CHANNEL = "discord";

    private final AuditLog log;

    public ConversationAudit(AuditLog log) {
        this.log = log;
    }

    /** Notes what somebody is about to do, or has done. */
    public void note(InteractionOrigin origin, String action, String subject, AuditOutcome outcome) {
        var unused = log.append(entry(origin, action, subject, outcome, Optional.empty()));
    }

    /** Notes what somebody may not do, or what did not succeed. */
    public void note(InteractionOrigin origin, String action, String subject, AuditOutcome outcome, String code) {
        var unused = log.append(entry(origin, action, subject, outcome, Optional.of(code)));
    }

    private static AuditEntry entry(
            InteractionOrigin origin, String action, String subject, AuditOutcome outcome, Optional<String> code) {
        return new AuditEntry(
                origin.actor().map(ConversationAudit::principal).orElse("anonymous"),
                action,
                subject,
                new AuditOrigin(
                        CHANNEL,
                        origin.channel().map(channel -> channel.id().toString()).orElse(""),
                        origin.id().toString()),
                outcome,
                code);
    }

    /** The id of a person says who it is; the name, which anybody can choose, only helps to read it. */
    private static String principal(Actor actor) {
        return "discord:%s (%s)".formatted(actor.id(), actor.name());
    }
}
