package dev.nightkeep.namespace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives namespaces new names on restore. {@code from} may contain {@code *}; each {@code *} in {@code to} stands for
 * what the one at the same place in {@code from} matched: {@code app.*} to {@code copy.*}.
 */
public record NamespaceRename(String from, String to) {
    public NamespaceRename {
        requireNamespacePattern(from);
        requireNamespacePattern(to);
        if (stars(from) < stars(to)) {
            throw new IllegalArgumentException(
                    "'%s' has more * than '%s', so some stand for nothing".formatted(to, from));
        }
    }

    private static void requireNamespacePattern(String pattern) {
        if (pattern.indexOf('.') < 1 || pattern.endsWith(".")) {
            throw new IllegalArgumentException("'%s' is not of the form database.collection".formatted(pattern));
        }
    }

    private static long stars(String pattern) {
        return pattern.chars().filter(c -> c == '*').count();
    }

    /** The new name, or the same one where {@code from} does not match. */
    public Namespace apply(Namespace namespace) {
        Matcher matcher = pattern().matcher(namespace.toString());
        return matcher.matches() ? Namespace.parse(expand(matcher)) : namespace;
    }

    /** Whether it is about that namespace. */
    public boolean matches(Namespace namespace) {
        return pattern().matcher(namespace.toString()).matches();
    }

    private Pattern pattern() {
        String[] pieces = from.split("\\*", -1);
        StringBuilder regex = new StringBuilder(Pattern.quote(pieces[0]));
        for (int i = 1; i < pieces.length; i++) {
            regex.append("(.*)").append(Pattern.quote(pieces[i]));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private String expand(Matcher matcher) {
        String[] pieces = to.split("\\*", -1);
        StringBuilder name = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            name.append(matcher.group(i)).append(pieces[i]);
        }
        return name.toString();
    }
}
