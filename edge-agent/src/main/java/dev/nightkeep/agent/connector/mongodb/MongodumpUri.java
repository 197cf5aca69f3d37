package dev.nightkeep.agent.connector.mongodb;

import dev.nightkeep.secret.Secret;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection string as mongodump takes it beside {@code --db}: without a database, since it refuses two that differ. The
 * database that stood there stays the one that credentials are looked up in (Connection String URI Format, "Components").
 */
final class MongodumpUri {
    private static final Pattern PARTS =
            Pattern.compile("(mongodb(?:\\+srv)?://[^/]+)(?:/([^?]*))?(?:\\?(.*))?", Pattern.DOTALL);

    private MongodumpUri() {}

    static Secret of(Secret uri) {
        Matcher parts = PARTS.matcher(uri.reveal().strip());
        if (!parts.matches()) {
            return uri;
        }
        String database = parts.group(2) == null ? "" : parts.group(2);
        String options = parts.group(3) == null ? "" : parts.group(3);
        boolean named = options.toLowerCase(java.util.Locale.ROOT).contains("authsource=");
        String more = database.isEmpty() || named ? options : join(options, "authSource=" + database);
        return new Secret(parts.group(1) + "/" + (more.isEmpty() ? "" : "?" + more));
    }

    private static String join(String options, String another) {
        return options.isEmpty() ? another : options + "&" + another;
    }
}
