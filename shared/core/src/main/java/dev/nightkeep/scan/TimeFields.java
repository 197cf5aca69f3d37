package dev.nightkeep.scan;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fields that say when a document was last changed, the best first. Upper and lower case and underscores make no
 * difference. Immutable.
 */
final class TimeFields {
    /** Those that are looked for where none was named. */
    static final List<String> USUAL = List.of(
            "updatedAt",
            "updated",
            "lastUpdated",
            "lastUpdatedAt",
            "updateTime",
            "modifiedAt",
            "modified",
            "lastModified",
            "lastModifiedAt",
            "lastActivity",
            "lastActivityAt",
            "lastMessageAt",
            "lastSeen",
            "timestamp",
            "endedAt",
            "createdAt",
            "created",
            "date");

    private static final int LONGEST = 40;

    private final Map<String, Integer> ranks = new HashMap<>();

    TimeFields(List<String> names) {
        names.forEach(name -> ranks.putIfAbsent(plain(name), ranks.size()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** 0 for the best; -1 where the name is none of them. */
    int rank(byte[] bytes, int from, int to) {
        return to - from > LONGEST
                ? -1
                : ranks.getOrDefault(plain(new String(bytes, from, to - from, StandardCharsets.UTF_8)), -1);
    }
}
