package dev.nightkeep.scan;

import java.util.Locale;
import java.util.Set;

/** What names of files say. Stateless. */
final class FileNames {
    private static final Set<String> ENDINGS =
            Set.of("json", "jsonl", "ndjson", "bson", "archive", "gz", "br", "zst", "zstd", "txt", "js");

    private FileNames() {}

    /** The name without the endings that tell what is in the file. */
    static String stem(String name) {
        String stem = name;
        int dot = stem.lastIndexOf('.');
        while (dot > 0 && ENDINGS.contains(stem.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            stem = stem.substring(0, dot);
            dot = stem.lastIndexOf('.');
        }
        return stem;
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
