package dev.nightkeep.conversation.receive;

import dev.nightkeep.discord.command.CommandAction;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.discord.command.CommandParser;
import dev.nightkeep.discord.command.Effect;
import dev.nightkeep.discord.command.UnrecognisedCommand;
import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.interaction.CommandInteraction;
import dev.nightkeep.discord.interaction.InteractionOrigin;
import dev.nightkeep.discord.message.DiscordTime;
import dev.nightkeep.discord.response.InteractionResponse;
import dev.nightkeep.discord.text.Texts;
import dev.nightkeep.error.NightkeepException;
import java.time.Instant;
import java.util.Optional;

/** Answers slash commands. */
final class AnswerCommand {
    private final ReceiveTools tools;
    private final Admission admission;
    private final CommandParser parser = new CommandParser(Texts.english());

    AnswerCommand(ReceiveTools tools) {
        this.tools = tools;
        this.admission = new Admission(tools);
    }

    InteractionResponse answer(CommandInteraction command, byte[] body) {
        return switch (parser.parse(command.call())) {
            case UnrecognisedCommand unrecognised ->
                new Replies(tools.sentences()).refuse(command, unrecognised.reason());
            case CommandInvocation invocation ->
                admission
                        .refuse(
                                command,
                                invocation.action().path(),
                                invocation.action().effect())
                        .orElseGet(() -> take(command, invocation.action(), body));
        };
    }

    private InteractionResponse take(CommandInteraction command, CommandAction action, byte[] body) {
        Optional<Instant> next = action == CommandAction.BACKUP ? turn(command.origin()) : Optional.empty();
        if (next.isPresent()) {
            return admission.say(command, "refused.pace", DiscordTime.relative(next.get()));
        }
        start(command.origin(), action, body);
        return new InteractionResponse.DeferredMessage(action.effect() == Effect.READS);
    }

    private Optional<Instant> turn(InteractionOrigin origin) {
        return origin.actor().map(Actor::id).flatMap(user -> tools.pace().take(user, origin.id()));
    }

    private void start(InteractionOrigin origin, CommandAction action, byte[] body) {
        try {
            tools.take().take(origin.id(), body);
        } catch (NightkeepException e) {
            if (action == CommandAction.BACKUP) {
                origin.actor().ifPresent(actor -> tools.pace().giveBack(actor.id(), origin.id()));
            }
            throw e;
        }
    }
}
