package dev.nightkeep.discord.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A file of a message: a name of letters, digits, dots, hyphens and underscores, and at most 10 MiB. Immutable. */
public final class Attachment {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private final String filename;
    private final byte[] content;

    /** With a copy of that content. */
    public Attachment(String filename, byte[] content) {
        this.filename = requireName(filename);
        this.content = content.clone();
        if (content.length > Limits.ATTACHMENT_BYTES) {
            throw new IllegalArgumentException(
                    "A file has at most %d bytes, and this has %d".formatted(Limits.ATTACHMENT_BYTES, content.length));
        }
    }

    /** With a text in UTF-8. */
    public static Attachment ofText(String filename, String text) {
        return new Attachment(filename, text.getBytes(StandardCharsets.UTF_8));
    }

    static String requireName(String filename) {
        if (!NAME.matcher(filename).matches()) {
            throw new IllegalArgumentException("The name of a file has letters, digits, dots, hyphens and underscores");
        }
        return filename;
    }

    /** Its name. */
    public String filename() {
        return filename;
    }

    /** A copy of its content. */
    public byte[] content() {
        return content.clone();
    }

    /** How many bytes it has. */
    public int length() {
        return content.length;
    }

    @Override
    public String toString() {
        return "%s (%d bytes)".formatted(filename, content.length);
    }
}
