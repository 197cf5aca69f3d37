package dev.nightkeep.namespace;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which collections are meant. Patterns are globs: {@code *} is any text, {@code ?} any character. A pattern with a dot
 * is tried on {@code db.collection}; every pattern is also tried on the collection's name alone.
 *
 * @param databases names; empty for all
 * @param include   patterns; empty for all
 * @param exclude   patterns; they win over {@code include}
 */
public record NamespaceSelection(Set<String> databases, List<String> include, List<String> exclude) {
    public NamespaceSelection {
        databases = Set.copyOf(databases);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    public static NamespaceSelection everything() {
        return new NamespaceSelection(Set.of(), List.of(), List.of());
    }

    /** Whether the database may hold something that is meant. */
    public boolean includesDatabase(String database) {
        return databases.isEmpty() || databases.contains(database);
    }

    public boolean includes(Namespace namespace) {
        return includesDatabase(namespace.database())
                && (include.isEmpty() || matchesAny(include, namespace))
                && !matchesAny(exclude, namespace);
    }

    private static boolean matchesAny(List<String> patterns, Namespace namespace) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, namespace));
    }

    private static boolean matches(String pattern, Namespace namespace) {
        Pattern compiled = compile(pattern);
        return compiled.matcher(namespace.collection()).matches()
                || (pattern.indexOf('.') >= 0
                        && compiled.matcher(namespace.toString()).matches());
    }

    private static Pattern compile(String glob) {
        return Pattern.compile(
                glob.chars().mapToObj(NamespaceSelection::translate).collect(Collectors.joining()), Pattern.DOTALL);
    }

    private static String translate(int character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf((char) character));
        };
    }
}
