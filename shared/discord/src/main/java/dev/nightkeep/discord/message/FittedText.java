package dev.nightkeep.discord.message;

import java.util.Optional;

/**
 * A text that is shown as far as there is room. Where it is cut, the whole of it is a file.
 *
 * @param shown what there is room for, with a sentence that names the file where it was cut
 * @param whole the whole text, where it was cut
 */
public record FittedText(String shown, Optional<Attachment> whole) {
    /**
     * At most {@code room} UTF-16 units of it, and never half a character.
     *
     * @param text     of any length; cut off at 10 MiB even in the file
     * @param room     at least 200
     * @param filename of the file
     */
    public static FittedText of(String text, int room, String filename) {
        if (text.length() <= room) {
            return new FittedText(text, Optional.empty());
        }
        String note = "\n(cut off here; all %,d characters are in %s)".formatted(text.length(), filename);
        Attachment whole = Attachment.ofText(filename, beginning(text, Limits.ATTACHMENT_BYTES / 4));
        return new FittedText(beginning(text, room - note.length()) + note, Optional.of(whole));
    }

    private static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
