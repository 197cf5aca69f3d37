package dev.nightkeep.agent.connector.files;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;

/**
 * Which paths are meant: what matches one of the patterns, with all below it, and none of those that are left out. A
 * pattern that leaves out and has no slash is tried on each name, others on the whole path.
 */
final class ChosenPaths {
    private static final String GLOB_CHARACTERS = "*?[{";

    private final List<Path> patterns;
    private final List<PathMatcher> included;
    private final List<PathMatcher> leftOut;

    ChosenPaths(Path folder, List<String> paths, List<String> exclude) {
        this.patterns =
                paths.stream().map(path -> folder.resolve(path).normalize()).toList();
        this.included = patterns.stream().map(path -> matcher(path.toString())).toList();
        this.leftOut = exclude.stream()
                .map(pattern -> pattern.contains("/")
                        ? matcher(folder.resolve(pattern).normalize().toString())
                        : named(pattern))
                .toList();
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    private static PathMatcher named(String glob) {
        PathMatcher matcher = matcher(glob);
        return path ->
                Optional.ofNullable(path.getFileName()).filter(matcher::matches).isPresent();
    }

    /** Where a walk over all that may be meant begins; none of them lies below another one. */
    List<Path> beginnings() {
        List<Path> all =
                patterns.stream().map(ChosenPaths::fixed).distinct().sorted().toList();
        return all.stream()
                .filter(path -> all.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                .toList();
    }

    private static Path fixed(Path pattern) {
        Path path = pattern;
        while (path.toString().chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0)) {
            path = Optional.ofNullable(path.getParent()).orElseThrow();
        }
        return path;
    }

    boolean isLeftOut(Path path) {
        return leftOut.stream().anyMatch(matcher -> matcher.matches(path));
    }

    /** Whether the path, or a folder above it, matches. */
    boolean isMeant(Path path) {
        for (Path each = path; each != null; each = each.getParent()) {
            if (matches(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(Path path) {
        return patterns.contains(path) || included.stream().anyMatch(matcher -> matcher.matches(path));
    }
}
