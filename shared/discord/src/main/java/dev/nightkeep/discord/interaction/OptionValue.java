package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.value.Snowflake;

/** What an option has as its value. */
public sealed interface OptionValue {
    /** A text; while it is being typed, numbers come as text too. */
    record Text(String text) implements OptionValue {}

    /** A whole number, within 2 to the power of 53. */
    record Whole(long number) implements OptionValue {}

    /** A number. */
    record Decimal(double number) implements OptionValue {}

    /** Yes or no. */
    record Flag(boolean set) implements OptionValue {}

    /** A user, channel, role or attachment. */
    record Reference(Snowflake id) implements OptionValue {}

    /** A type that this version does not know. */
    record Unknown(long type) implements OptionValue {}
}
