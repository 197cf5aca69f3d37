package dev.nightkeep.recovery;

import dev.nightkeep.recovery.http.Headers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a request, its answer and its entries in the audit log have in common. */
final class Correlation {
    static final String HEADER = "X-Correlation-Id";

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    private Correlation() {}

    /** The caller's, where it is one and no more than that; else a new one. */
    static String of(Headers headers) {
        List<String> given = headers.all(HEADER);
        return given.size() == 1 && FORM.matcher(given.getFirst()).matches()
                ? given.getFirst()
                : UUID.randomUUID().toString();
    }
}
