package dev.nightkeep.conversation.receive;

import dev.nightkeep.conversation.text.Redaction;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.interaction.AutocompleteInteraction;
import dev.nightkeep.discord.interaction.Interaction;
import dev.nightkeep.discord.message.Accent;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.Container;
import dev.nightkeep.discord.message.FittedText;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.response.InteractionResponse;
import dev.nightkeep.error.NightkeepException;
import java.util.List;

/** Answers that say no, to one person alone. */
final class Replies {
    private static final int ROOM = 3000;

    private final Sentences sentences;

    Replies(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A refusal in one sentence, as Markdown. Whoever is typing still is told by having nothing suggested. */
    InteractionResponse refuse(Interaction interaction, String sentence) {
        return interaction instanceof AutocompleteInteraction
                ? new InteractionResponse.Suggestions(List.of())
                : whisper(Accent.WARNING, sentence);
    }

    /** What failed, what to do, and by what it is found in the logs. */
    InteractionResponse failed(Interaction interaction, NightkeepException failure) {
        String text = Markdown.escape(Redaction.of(failure.userMessage()));
        return fail(interaction, FittedText.of(text, ROOM / 2, "error.txt").shown());
    }

    /** A defect, of which nothing is said but where to look. */
    InteractionResponse failedUnexpectedly(Interaction interaction) {
        return fail(interaction, sentences.text("failed.unexpectedly"));
    }

    private InteractionResponse fail(Interaction interaction, String text) {
        String correlation = Markdown.code(interaction.origin().id().toString());
        return interaction instanceof AutocompleteInteraction
                ? new InteractionResponse.Suggestions(List.of())
                : whisper(Accent.BAD, sentences.text("failed.not-started", text, correlation));
    }

    /** What people typed may stand in it, at any length. */
    private static InteractionResponse whisper(Accent accent, String sentence) {
        String text = FittedText.of(sentence, ROOM, "message.txt").shown();
        return new InteractionResponse.Message(
                CardMessage.of(Container.of(accent, new TextDisplay(text))).asEphemeral());
    }
}
