package dev.nightkeep.conversation.text;

import dev.nightkeep.audit.AuditText;
import java.util.regex.Pattern;

/**
 * Masks what looks like a credential in texts that come from elsewhere. A second line: no failure of ours has one in it.
 */
public final class Redaction {
    private static final Pattern BOT_TOKEN = Pattern.compile("[\\w-]{23,28}\\.[\\w-]{6,7}\\.[\\w-]{27,}");
    private static final Pattern CLOUD_KEY = Pattern.compile("(?:AKIA|ASIA)[0-9A-Z]{16}");
    private static final Pattern AGE_KEY = Pattern.compile("AGE-SECRET-KEY-1\\w+");

    private Redaction() {}

    /** The text without them. */
    public static String of(String text) {
        String masked = BOT_TOKEN.matcher(AuditText.masked(text)).replaceAll("***");
        masked = CLOUD_KEY.matcher(masked).replaceAll("***");
        return AGE_KEY.matcher(masked).replaceAll("***");
    }
}
