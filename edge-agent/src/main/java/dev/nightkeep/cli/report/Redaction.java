package dev.nightkeep.cli.report;

import java.util.regex.Pattern;

/**
 * Takes connection strings and secret keys of age out of text. Nothing of Nightkeep puts one in; this is for what people mistype and for what
 * libraries put into their exceptions.
 */
public final class Redaction {
    // With one slash too: paths are shown as they are understood, and doubled slashes are not kept then.
    private static final Pattern MONGO = Pattern.compile("(?i)(mongodb(?:\\+srv)?:/{1,2})(?:.*@)?\\S*");
    private static final Pattern USER_INFO = Pattern.compile("[^\\s:/@']+:[^\\s@']+@");

    private static final Pattern AGE_SECRET = Pattern.compile("(?i)AGE-SECRET-KEY-[A-Z0-9-]*");

    private Redaction() {}

    /** The text without them. */
    public static String of(String text) {
        String noKey = AGE_SECRET.matcher(text).replaceAll("AGE-SECRET-KEY-***");
        String noMongo = MONGO.matcher(noKey).replaceAll("$1***");
        return USER_INFO.matcher(noMongo).replaceAll("***@");
    }
}
