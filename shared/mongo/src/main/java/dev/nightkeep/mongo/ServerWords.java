package dev.nightkeep.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server or the driver said, shortened, in one line, and without anything like a credential. */
final class ServerWords {
    private static final int MAX_LENGTH = 300;
    private static final Pattern USER_INFORMATION = Pattern.compile("([A-Za-z][\\w+.-]*://)\\S*@");
    private static final Pattern CAUSE = Pattern.compile("caused by \\{([^{}]*)\\}");
    private static final Pattern CLASS_NAME = Pattern.compile("\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*(: )?");

    private ServerWords() {}

    static String of(MongoException e) {
        return switch (e) {
            case MongoCommandException command -> tidy(ofCommand(command));
            case MongoTimeoutException timeout -> tidy(ofTimeout(String.valueOf(timeout.getMessage())));
            default -> tidy(String.valueOf(e.getMessage()));
        };
    }

    private static String ofCommand(MongoCommandException e) {
        String name = e.getErrorCodeName();
        return name.isEmpty() ? e.getErrorMessage() : name + ": " + e.getErrorMessage();
    }

    /** The driver describes the whole cluster; what went wrong stands in its last {@code caused by}. */
    private static String ofTimeout(String message) {
        Matcher matcher = CAUSE.matcher(message);
        String cause = "no server answered in time";
        while (matcher.find()) {
            cause = matcher.group(1);
        }
        return cause;
    }

    /** Any text of a server, made fit to be quoted. */
    static String tidy(String text) {
        String scrubbed = USER_INFORMATION.matcher(text).replaceAll("$1");
        String plain = CLASS_NAME.matcher(scrubbed).replaceAll("");
        String line = plain.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String shortened = line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + " ...";
        return shortened.endsWith(".") && !shortened.endsWith("...")
                ? shortened.substring(0, shortened.length() - 1)
                : shortened;
    }
}
