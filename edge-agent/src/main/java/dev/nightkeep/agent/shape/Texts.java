package dev.nightkeep.agent.shape;

import dev.nightkeep.error.NightkeepException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Single values of many kinds. */
public final class Texts {
    /** The refusal of what needs no more words than what would be right. */
    static final String NO_MATCH = "";

    /** Any text but an empty one. */
    public static final Shape.Text ANY = matching("a text", "\\S[\\s\\S]*");

    /** A path of this host. */
    public static final Shape.Text PATH = parsed("a path, such as /mnt/usb/backups", "\\S[\\s\\S]*", Path::of);

    /** A length of time. */
    public static final Shape.Text DURATION =
            parsed("a length of time, such as 90s, 30m, 6h or 7d", Amounts.DURATION, Amounts::duration);

    /** A number of bytes. */
    public static final Shape.Text BYTES =
            parsed("a number of bytes, such as 500MB or 2GB", Amounts.BYTES, Amounts::bytes);

    /** A share of a whole. */
    public static final Shape.Text SHARE = parsed("a share, such as 5% or 100%", Amounts.SHARE, Amounts::share);

    /** An address of HTTP. */
    public static final Shape.Text URL = parsed(
            "an address that begins with http:// or https://, without a password", "https?://[^\\s@]+", URI::create);

    /** A time zone. */
    public static final Shape.Text ZONE =
            parsed("a time zone, such as Europe/Berlin or UTC", "[A-Za-z][A-Za-z0-9+_/-]*", ZoneId::of);

    private Texts() {}

    /** Texts that match, and nothing else is to be said of them. */
    public static Shape.Text matching(String what, String pattern) {
        return parsed(what, pattern, text -> text);
    }

    /** Texts that match and that can be read: what cannot, is refused with the reason that its reading gives. */
    public static Shape.Text parsed(String what, String pattern, Function<String, ?> parse) {
        Pattern compiled = Pattern.compile(pattern);
        return new Shape.Text(
                what,
                Optional.of("^(?:" + pattern + ")$"),
                text -> compiled.matcher(text).matches() ? refusal(text, parse) : Optional.of(NO_MATCH),
                false);
    }

    private static Optional<String> refusal(String text, Function<String, ?> parse) {
        try {
            var unused = parse.apply(text);
            return Optional.empty();
        } catch (NightkeepException e) {
            return Optional.of(e.failed());
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.of(e instanceof InvalidPathException || e.getMessage() == null ? NO_MATCH : e.getMessage());
        }
    }
}
