package dev.nightkeep.notify;

/** Texts that are cut to what a service takes, and say so. */
final class Fitting {
    private Fitting() {}

    /** The text, or its beginning and a note; at most {@code limit} UTF-16 units, and never half a character. */
    static String to(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        String note = "\n(cut off here: %d characters in all)".formatted(text.length());
        int end = limit - note.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + note;
    }
}
