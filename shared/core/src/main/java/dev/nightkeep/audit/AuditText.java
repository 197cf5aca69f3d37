package dev.nightkeep.audit;

import java.util.regex.Pattern;

/** Text from outside on its way into an entry that nobody can take back. Stateless. */
public final class AuditText {
    private static final int LONGEST = 300;
    private static final Pattern CONTROL = Pattern.compile("\\p{C}");
    private static final Pattern CONNECTION = Pattern.compile("(?i)(mongodb(?:\\+srv)?:/{1,2})\\S*");
    private static final Pattern USER_INFO = Pattern.compile("[^\\s:/@']+:[^\\s@']+@");
    private static final Pattern TOKEN = Pattern.compile("(nk_[0-9a-z]+_)\\w+");

    private AuditText() {}

    static String of(String text) {
        // Cut generously first: patterns need not see megabytes. Cut again after: half a secret is one too.
        String plain = CONTROL.matcher(cut(text, 4 * LONGEST)).replaceAll("?");
        return cut(masked(plain), LONGEST);
    }

    /** The text without what looks like a connection string, a user with a password, or a token of ours. */
    public static String masked(String text) {
        String noConnection = CONNECTION.matcher(text).replaceAll("$1***");
        String noUser = USER_INFO.matcher(noConnection).replaceAll("***@");
        return TOKEN.matcher(noUser).replaceAll("$1***");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, text.offsetByCodePoints(0, fitting(text, length)));
    }

    /** How many code points fit into that many characters, so that no pair of surrogates is torn. */
    private static int fitting(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.codePointCount(0, end);
    }
}
