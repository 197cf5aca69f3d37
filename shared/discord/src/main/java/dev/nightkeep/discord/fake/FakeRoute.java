package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.value.Snowflake;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One route of the API.
 *
 * @param template method and path with placeholders, as Discord's OpenAPI has them
 * @param pattern  of method and path
 * @param asBot    whether the token of the bot is needed
 * @param handler  does it
 */
record FakeRoute(String template, Pattern pattern, boolean asBot, Handler handler) {
    /** What a route does. */
    @FunctionalInterface
    interface Handler {
        FakeAnswer answer(Arguments arguments, FakeRequest request);
    }

    /** What stands in the place of the placeholders. */
    record Arguments(List<String> values) {
        Snowflake id(int index) {
            return Snowflake.parse(values.get(index))
                    .orElseThrow(() -> FakeRefusalException.bad(50035, "Invalid Form Body"));
        }

        String text(int index) {
            return values.get(index);
        }
    }

    /** A route for the bot. */
    static FakeRoute bot(String template, Handler handler) {
        return new FakeRoute(template, pattern(template), true, handler);
    }

    /** A route for whoever has the token of the interaction. */
    static FakeRoute open(String template, Handler handler) {
        return new FakeRoute(template, pattern(template), false, handler);
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "([^/]+)"));
    }

    Optional<Arguments> match(FakeRequest request) {
        Matcher matcher = pattern.matcher(request.method() + " " + request.path());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Arguments(IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .toList()));
    }
}
