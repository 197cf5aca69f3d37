package dev.nightkeep.cli.text;

/**
 * Makes text harmless for a terminal. Names of collections and ids of documents are other people's text: an escape
 * sequence in one must not reach the terminal as such.
 */
public final class Printable {
    private Printable() {}

    /** The text with every control character written as its code, so that it stays on one line. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::controls)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (controls(character)) {
                safe.append("\\u%04x".formatted(character));
            } else {
                safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    /** Also what reverses the direction of writing: it can make one name look like another. */
    private static boolean controls(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }
}
