package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.discord.command.CommandParser;
import dev.nightkeep.discord.command.UnrecognisedCommand;
import dev.nightkeep.discord.interaction.CommandInteraction;
import dev.nightkeep.discord.interaction.Interaction;
import dev.nightkeep.discord.text.Texts;

/** Which conversation an interaction leads to. */
final class Conversations {
    private final Sentences sentences;
    private final CommandParser parser = new CommandParser(Texts.english());

    Conversations(Sentences sentences) {
        this.sentences = sentences;
    }

    Conversation of(Interaction interaction) {
        return switch (interaction) {
            case CommandInteraction command ->
                switch (parser.parse(command.call())) {
                    case UnrecognisedCommand unrecognised -> say(unrecognised.reason());
                    case CommandInvocation invocation -> of(invocation);
                };
            default -> say(sentences.text("unknown.interaction"));
        };
    }

    private Conversation of(CommandInvocation command) {
        return switch (command.action()) {
            case BACKUP -> new BackupConversation(command);
            default -> say(sentences.text("unknown.interaction"));
        };
    }

    private static Conversation say(String sentence) {
        return turn -> turn.answer(turn.cards().notice(sentence));
    }
}
