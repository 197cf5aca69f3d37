package dev.nightkeep.scan;

/** Text that cannot be taken for Markdown, whatever is in it. Stateless. */
final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]<>()#|!~";

    private MarkdownText() {}

    /** In a line. */
    static String plain(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                escaped.append('\ufffd');
            } else {
                escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** As code on a line of its own. */
    static String code(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isInvisible(c) ? '\ufffd' : c));
        return "    " + clean;
    }

    private static boolean isInvisible(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE
                || c == '\u2028'
                || c == '\u2029';
    }
}
