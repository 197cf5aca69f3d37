package dev.nightkeep.conversation.receive;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.conversation.access.Refusal;
import dev.nightkeep.discord.command.Effect;
import dev.nightkeep.discord.interaction.Interaction;
import dev.nightkeep.discord.interaction.InteractionOrigin;
import dev.nightkeep.discord.response.InteractionResponse;
import dev.nightkeep.error.NightkeepException;
import java.util.Optional;

/** Lets people in, or says why not; who is turned away from changing something is noted. */
final class Admission {
    private final ReceiveTools tools;
    private final Replies replies;

    Admission(ReceiveTools tools) {
        this.tools = tools;
        this.replies = new Replies(tools.sentences());
    }

    /** The answer to whoever may not do that; empty where it is allowed. */
    Optional<InteractionResponse> refuse(Interaction interaction, String action, Effect effect) {
        return tools.rules().check(interaction.origin(), effect).map(refusal -> {
            if (effect != Effect.READS) {
                note(interaction.origin(), action, refusal);
            }
            return replies.refuse(interaction, refusal.sentence());
        });
    }

    /** Refused either way: a log that cannot be written to lets nobody in. */
    private void note(InteractionOrigin origin, String action, Refusal refusal) {
        try {
            tools.audit().note(origin, "discord." + action, "", AuditOutcome.REFUSED, refusal.code());
        } catch (NightkeepException e) {
            return; // nothing was changed, and the person is told the more important of the two
        }
    }

    /** The answer that some sentence says, with values that are escaped. */
    InteractionResponse say(Interaction interaction, String key, Object... values) {
        return replies.refuse(interaction, tools.sentences().text(key, values));
    }
}
