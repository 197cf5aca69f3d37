package dev.nightkeep.conversation.card;

import dev.nightkeep.conversation.text.Redaction;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.message.Accent;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.Container;
import dev.nightkeep.discord.message.ContainerComponent;
import dev.nightkeep.discord.message.FittedText;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.NightkeepException;
import java.util.ArrayList;
import java.util.List;

/** Cards that fit every conversation, and what all others are made with. Thread-safe. */
public final class Cards {
    /** Room for a text of unknown length; the rest of a card fits beside it. */
    static final int ROOM = 2500;

    private static final int LONGEST_NOTICE = 3800;

    private final Sentences sentences;

    public Cards(Sentences sentences) {
        this.sentences = sentences;
    }

    /** One sentence, as Markdown. */
    public CardMessage notice(String sentence) {
        FittedText fitted = FittedText.of(sentence, LONGEST_NOTICE, "message.txt");
        CardMessage message = card(Accent.NEUTRAL, List.of(new TextDisplay(fitted.shown())));
        return fitted.whole().map(message::with).orElse(message);
    }

    /** The beginning of a text that may be anything, harmless and without what looks like a credential. */
    static String beginning(String text) {
        String plain = Redaction.of(text);
        return Markdown.escape(plain.substring(0, untorn(plain, Math.min(plain.length(), ROOM / 4))));
    }

    /** The text, with three dots behind its first {@code most} characters where it is longer. */
    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, untorn(text, most)) + "...";
    }

    /** No pair of surrogates is torn there. */
    private static int untorn(String text, int end) {
        boolean torn = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return torn ? end - 1 : end;
    }

    /** What failed, what to do, and by what it is found in the logs; what is too long lies beside it as a file. */
    public CardMessage failed(NightkeepException failure, Snowflake correlation) {
        return failed(sentences.text("failed.title"), failure.userMessage(), correlation);
    }

    /** A defect, of which nothing is said but where to look. */
    public CardMessage failedUnexpectedly(Snowflake correlation) {
        return failed(sentences.text("failed.title"), sentences.text("failed.unexpectedly"), correlation);
    }

    /** The same under another heading, of a text that may be anything and of any length. */
    CardMessage failed(String title, String text, Snowflake correlation) {
        String plain = Redaction.of(text);
        FittedText fitted = FittedText.of(plain, ROOM / 2, "error.txt");
        List<ContainerComponent> lines = new ArrayList<>();
        lines.add(new TextDisplay(title));
        if (!plain.isBlank()) {
            lines.add(new TextDisplay(Markdown.escape(fitted.shown())));
        }
        lines.add(reference(correlation));
        CardMessage message = card(Accent.BAD, lines);
        return fitted.whole().map(message::with).orElse(message);
    }

    /** By what a conversation is found in the logs and in the audit log. */
    TextDisplay reference(Snowflake correlation) {
        return new TextDisplay(sentences.text("card.reference", Markdown.code(correlation.toString())));
    }

    static CardMessage card(Accent accent, List<ContainerComponent> lines) {
        return CardMessage.of(new Container(accent, lines));
    }
}
