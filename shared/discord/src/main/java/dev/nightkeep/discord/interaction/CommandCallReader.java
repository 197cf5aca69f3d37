package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.MalformedPayloadException;
import java.util.List;

/** Reads a command with its subcommand and options. */
final class CommandCallReader {
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;
    private static final int TEXT = 3;
    private static final int WHOLE = 4;
    private static final int FLAG = 5;
    private static final int FIRST_REFERENCE = 6;
    private static final int MENTIONABLE = 9;
    private static final int DECIMAL = 10;
    private static final int ATTACHMENT = 11;

    private CommandCallReader() {}

    static CommandCall read(JsonObject data) {
        StringBuilder path = new StringBuilder(data.requiredText("name"));
        List<JsonObject> options = data.objects("options");
        while (options.size() == 1 && isNested(options.getFirst())) {
            path.append(' ').append(options.getFirst().requiredText("name"));
            options = options.getFirst().objects("options");
        }
        return new CommandCall(
                data.requiredId("id"),
                path.toString(),
                options.stream().map(CommandCallReader::option).toList());
    }

    private static boolean isNested(JsonObject option) {
        long type = type(option);
        return type == SUBCOMMAND || type == GROUP;
    }

    private static long type(JsonObject option) {
        return option.whole("type")
                .orElseThrow(() -> new MalformedPayloadException("the type of an option is missing"));
    }

    private static CommandOption option(JsonObject option) {
        boolean focused = option.flag("focused");
        return new CommandOption(
                option.requiredText("name"), focused ? typed(option) : value(option, type(option)), focused);
    }

    /** While a value is being typed, it may not be of its type yet. */
    private static OptionValue typed(JsonObject option) {
        return option.value("value")
                .map(value -> (OptionValue) new OptionValue.Text(
                        value instanceof String || value instanceof Number ? value.toString() : ""))
                .orElse(new OptionValue.Text(""));
    }

    private static OptionValue value(JsonObject option, long type) {
        return switch (Math.clamp(type, 0, Integer.MAX_VALUE)) {
            case TEXT -> new OptionValue.Text(option.requiredText("value"));
            case WHOLE -> new OptionValue.Whole(option.whole("value").orElseThrow(CommandCallReader::noValue));
            case DECIMAL -> new OptionValue.Decimal(option.number("value").orElseThrow(CommandCallReader::noValue));
            case FLAG -> new OptionValue.Flag(option.flag("value"));
            case FIRST_REFERENCE, 7, 8, MENTIONABLE, ATTACHMENT ->
                new OptionValue.Reference(option.requiredId("value"));
            default -> new OptionValue.Unknown(type);
        };
    }

    private static MalformedPayloadException noValue() {
        return new MalformedPayloadException("the value of an option is missing");
    }
}
