package dev.nightkeep.salvage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A text of JSON between its documents, character by character. For one thread. */
final class JsonCharacters {
    static final int END = -1;

    private static final int LONGEST_NAME = 4096;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final TextWindow window;
    private int position;

    JsonCharacters(TextWindow window) {
        this.window = window;
    }

    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    /** The position in the whole text. */
    long offset() {
        return window.position(position);
    }

    /** The character that stands here, or {@link #END}. What is not ASCII is negative and less than that. */
    int peek() throws IOException {
        while (position >= window.limit()) {
            window.keepFrom(position);
            int moved = window.more();
            if (moved < 0) {
                return END;
            }
            position -= moved;
        }
        byte character = window.bytes()[position];
        return character < 0 ? character - 1 : character;
    }

    /** Passes over space, commas and comments; returns what stands there then. */
    int next() throws IOException {
        int character = peek();
        while (isBetween(character)) {
            position++;
            if (character == '/') {
                comment();
            }
            character = peek();
        }
        return character;
    }

    private static boolean isBetween(int character) {
        return character == ' '
                || character == '\n'
                || character == ','
                || character == '\r'
                || character == '\t'
                || character == '/';
    }

    private void comment() throws IOException {
        boolean line = peek() == '/';
        position++;
        int before = 0;
        for (int character = peek(); character != END; character = peek()) {
            position++;
            if (line ? character == '\n' : before == '*' && character == '/') {
                return;
            }
            before = character;
        }
    }

    /** Passes over the text or the word that stands here, and returns it as far as names go. */
    String token() throws IOException {
        int first = peek();
        return first == '"' || first == '\'' ? quoted(first) : word();
    }

    private String quoted(int quote) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        position++;
        boolean escaped = false;
        for (int character = peek(); character != END; character = peek()) {
            int raw = window.bytes()[position++];
            if (character == quote && !escaped) {
                break;
            }
            escaped = character == '\\' && !escaped;
            if (text.size() < LONGEST_NAME) {
                text.write(raw);
            }
        }
        return unescaped(text.toString(StandardCharsets.UTF_8));
    }

    private static String unescaped(String raw) throws IOException {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        try (JsonParser parser = FACTORY.createParser("\"" + raw + "\"")) {
            parser.nextToken();
            return parser.getText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return raw;
        }
    }

    private String word() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int character = peek();
        do {
            if (text.size() < LONGEST_NAME) {
                text.write(window.bytes()[position]);
            }
            position++;
            character = peek();
        } while (!isBehindWord(character));
        return text.toString(StandardCharsets.UTF_8);
    }

    private static boolean isBehindWord(int character) {
        return (character >= END && character <= ' ') || ",:{}[]\"".indexOf(character) >= 0;
    }
}
