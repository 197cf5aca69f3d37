package dev.nightkeep.discord.message;

import java.util.stream.IntStream;

/** Text of others, made harmless: shown as it is, without format, mention, link or invisible character. */
public final class Markdown {
    /** Everything that begins a format, a mention, a link, a list, a heading or a quotation. */
    private static final String MEANINGFUL = "\\`*_~|<>@#:[]()-+.!&";

    private Markdown() {}

    /** The text so that it reads as it is. May be twice as long. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        visible(text).forEach(codePoint -> {
            if (MEANINGFUL.indexOf(codePoint) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(codePoint);
        });
        return escaped.toString();
    }

    /** The text in the type of code, on one line. Nothing in there has a meaning. */
    public static String code(String text) {
        StringBuilder code = new StringBuilder("`");
        visible(text)
                .map(codePoint -> switch (codePoint) {
                    case '`' -> '\'';
                    case '\n' -> ' ';
                    default -> codePoint;
                })
                .forEach(code::appendCodePoint);
        return (code.length() == 1 ? code.append(' ') : code).append('`').toString();
    }

    /** The text in a block of code, with its lines. */
    public static String block(String text) {
        StringBuilder block = new StringBuilder("```\n");
        visible(text).map(codePoint -> codePoint == '`' ? '\'' : codePoint).forEach(block::appendCodePoint);
        return block.append("\n```").toString();
    }

    /** Without controls but the line feed, and without characters that turn the direction of a line or hide. */
    private static IntStream visible(String text) {
        return text.codePoints()
                .filter(codePoint -> codePoint == '\n'
                        || (Character.getType(codePoint) != Character.CONTROL
                                && Character.getType(codePoint) != Character.FORMAT
                                && Character.getType(codePoint) != Character.SURROGATE));
    }
}
