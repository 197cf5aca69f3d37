package dev.nightkeep.scan;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which files of a tree are looked into. Immutable.
 *
 * @param patterns globs on the path below the root, with {@code /}; one that ends with {@code .json} also stands for JSON
 *                 Lines, BSON, archives of mongodump, and compressed files of that name; empty for every file
 */
public record FileSelection(List<String> patterns) {
    /** What is looked for where nothing was said. */
    public static final List<String> USUAL = List.of(
            "**/conversation*.json",
            "**/backup*.json",
            "**/export*.json",
            "**/kb_populated*.json",
            "**/recovery_report*.json");

    private static final String JSON = ".json";
    private static final String ENDINGS = "{.json,.jsonl,.ndjson,.bson,.archive}";
    private static final String COMPRESSED = "{,.gz,.br,.zst,.zstd}";

    /** What mongodump writes beside the documents of a collection. */
    private static final Pattern METADATA =
            Pattern.compile(".*\\.metadata\\.json(\\.[a-z]+)?|(.*/)?prelude\\.json(\\.gz)?");

    public FileSelection {
        patterns = List.copyOf(patterns);
    }

    /** Every file. */
    public static FileSelection everything() {
        return new FileSelection(List.of());
    }

    /** Tests paths. */
    Matcher matcher() {
        return new Matcher(
                patterns.stream().flatMap(FileSelection::globs).map(Glob::new).toList());
    }

    private static Stream<String> globs(String pattern) {
        return pattern.endsWith(JSON)
                ? Stream.of(pattern.substring(0, pattern.length() - JSON.length()) + ENDINGS + COMPRESSED)
                : Stream.of(pattern);
    }

    /** The patterns, ready for use. Immutable. */
    record Matcher(List<Glob> globs) {
        Matcher {
            globs = List.copyOf(globs);
        }

        boolean wants(String path) {
            return !METADATA.matcher(path).matches()
                    && (globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matches(path)));
        }
    }
}
