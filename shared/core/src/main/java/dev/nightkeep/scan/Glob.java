package dev.nightkeep.scan;

import dev.nightkeep.error.ConfigurationException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths: {@code *} is any text within a name, {@code **} crosses folders, {@code ?} is one character,
 * <code>{a,b}</code> one of several. Immutable.
 */
final class Glob {
    private final Pattern pattern;

    Glob(String glob) {
        StringBuilder regex = new StringBuilder();
        int position = 0;
        while (position < glob.length()) {
            position = translate(glob, position, regex);
        }
        this.pattern = compile(glob, regex.toString());
    }

    private static Pattern compile(String glob, String regex) {
        try {
            return Pattern.compile(regex, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new ConfigurationException(
                    "'%s' is not a pattern of paths".formatted(glob), "Close every brace that it opens", e);
        }
    }

    private static int translate(String glob, int at, StringBuilder regex) {
        if (glob.startsWith("**/", at)) {
            regex.append("(?:.*/)?");
            return at + 3;
        }
        if (glob.startsWith("**", at)) {
            regex.append(".*");
            return at + 2;
        }
        switch (glob.charAt(at)) {
            case '*' -> regex.append("[^/]*");
            case '?' -> regex.append("[^/]");
            case '{' -> regex.append("(?:");
            case '}' -> regex.append(')');
            case ',' -> regex.append(isChoice(glob, at) ? "|" : ",");
            default -> regex.append(Pattern.quote(glob.substring(at, at + 1)));
        }
        return at + 1;
    }

    private static boolean isChoice(String glob, int at) {
        return glob.lastIndexOf('{', at) > glob.lastIndexOf('}', at);
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
