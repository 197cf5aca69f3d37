package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a key file while it is looked at: no String is made of it, and closing it wipes it. No message repeats it.
 * For one thread.
 */
final class KeyText implements AutoCloseable {
    private final Path file;
    private final char[] characters;

    private KeyText(Path file, char[] characters) {
        this.file = file;
        this.characters = characters;
    }

    /**
     * Reads a key file that its owner alone can read.
     *
     * @throws ConfigurationException when it is not there, cannot be read, is open to others, or is no key file
     */
    static KeyText read(Path file) {
        byte[] bytes = SecretFiles.read(file);
        try {
            return new KeyText(file, widened(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] widened(byte[] bytes) {
        char[] wide = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            wide[i] = (char) Byte.toUnsignedInt(bytes[i]);
        }
        return wide;
    }

    Path file() {
        return file;
    }

    /** The lines that hold keys: without comments, empty lines and the blanks and carriage returns around. */
    List<CharBuffer> keys() {
        List<CharBuffer> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= characters.length; i++) {
            if (i == characters.length || characters[i] == '\n') {
                add(lines, start, i);
                start = i + 1;
            }
        }
        return lines;
    }

    private void add(List<CharBuffer> lines, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && characters[start] <= ' ') {
            start++;
        }
        while (end > start && characters[end - 1] <= ' ') {
            end--;
        }
        if (start < end && characters[start] != '#') {
            lines.add(CharBuffer.wrap(characters, start, end - start).slice());
        }
    }

    /** The line as bytes, which the caller wipes. */
    static byte[] bytes(CharBuffer line) {
        byte[] narrow = new byte[line.length()];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (byte) line.charAt(i);
        }
        return narrow;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }
}
