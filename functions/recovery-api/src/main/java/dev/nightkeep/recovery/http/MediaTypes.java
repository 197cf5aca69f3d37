package dev.nightkeep.recovery.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Types of bodies, and whether a caller takes them. */
public final class MediaTypes {
    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    public static final String EVENTS = "text/event-stream";

    private MediaTypes() {}

    /** Whether the headers say that a body of this type is taken. Saying nothing takes everything. */
    public static boolean accepted(Headers headers, String type) {
        return headers.all("accept").isEmpty() || ranges(headers).anyMatch(range -> matches(range, type));
    }

    /** Whether the headers name exactly this type. */
    public static boolean named(Headers headers, String type) {
        return ranges(headers).anyMatch(range -> bare(range).equals(type) && wanted(range));
    }

    private static Stream<String> ranges(Headers headers) {
        return headers.all("accept").stream().flatMap(line -> Arrays.stream(line.split(",")));
    }

    private static boolean matches(String range, String type) {
        String bare = bare(range);
        boolean same = bare.equals(type)
                || bare.equals("*/*")
                || (bare.endsWith("/*") && type.startsWith(bare.substring(0, bare.length() - 1)));
        return same && wanted(range);
    }

    private static boolean wanted(String range) {
        return !range.replaceAll("\\s", "").matches(".*;q=0(\\.0{0,3})?(;.*)?");
    }

    /** The type without its parameters. */
    public static String bare(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
