package dev.nightkeep.conversation.work;

import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button or form of ours carries. Anybody can send any: it says what is wanted, and proves nothing.
 *
 * @param argument at most 80 letters, digits and {@code - _ . :}
 */
public record ButtonId(ButtonAction action, String argument) {
    private static final String VERSION = "nk1";
    private static final Pattern FORM = Pattern.compile("nk1:([a-z]{1,12}):([A-Za-z0-9._:-]{1,80})");

    public ButtonId {
        if (!FORM.matcher(text(action, argument)).matches()) {
            throw new IllegalArgumentException("no argument of a button");
        }
    }

    /** For something that has an id of Discord. */
    public static ButtonId of(ButtonAction action, Snowflake id) {
        return new ButtonId(action, id.toString());
    }

    /** The button of that custom id, or nothing where it is none of ours, or of a version that we do not know. */
    public static Optional<ButtonId> parse(String customId) {
        Matcher matcher = FORM.matcher(customId);
        return matcher.matches()
                ? ButtonAction.of(matcher.group(1)).map(action -> new ButtonId(action, matcher.group(2)))
                : Optional.empty();
    }

    /** The argument as an id, where it is one. */
    public Optional<Snowflake> id() {
        return Snowflake.parse(argument);
    }

    /** The custom id. */
    public String text() {
        return text(action, argument);
    }

    private static String text(ButtonAction action, String argument) {
        return "%s:%s:%s".formatted(VERSION, action.word(), argument);
    }
}
