package dev.nightkeep.salvage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds where an object ends, and what it is made of on the way, by nothing but brackets, quotes and colons. So it does
 * without recursion, whatever the depth, and also gets along with what the shell prints. For one thread.
 */
final class ObjectExtent {
    /** How an object ends. */
    enum End {
        WHOLE,
        /** The text ends before it does. */
        CUT,
        /** It has not ended within the bytes that are held at once. */
        BEYOND
    }

    private static final byte[] OWN = OwnFormat.FIRST_MEMBER.getBytes(StandardCharsets.UTF_8);

    private final TextWindow window;
    private final KeyNames keys;
    private int start;
    private int end;
    private int depth;
    private int deepest;
    private int textStart;
    private int textEnd;
    private boolean key;
    private boolean usualName;
    private boolean keyWithin;
    private boolean objects;
    private boolean skipping;
    private boolean named;
    private boolean own;

    ObjectExtent(TextWindow window, KeyNames keys) {
        this.window = window;
        this.keys = keys;
    }

    int start() {
        return start;
    }

    /** Behind its last byte. */
    int end() {
        return end;
    }

    int deepest() {
        return deepest;
    }

    /** Whether it has a name itself that makes it a document. */
    boolean hasKey() {
        return key;
    }

    /** Whether it has a name itself that is usual for documents. */
    boolean hasUsualName() {
        return usualName;
    }

    /** Whether an object within it has a name that makes it a document. */
    boolean hasKeyWithin() {
        return keyWithin;
    }

    /** Whether it has objects in an array, at any depth. */
    boolean hasObjectsInArray() {
        return objects;
    }

    /** Whether it begins like a document of our own format. */
    boolean isOwnFormat() {
        return own;
    }

    /** Whether anything but space and commas follows the object. */
    boolean isFollowed() throws IOException {
        int position = end;
        while (true) {
            while (position < window.limit()) {
                byte character = window.bytes()[position++];
                if (!isSpace(character) && character != ',') {
                    return true;
                }
            }
            int moved = window.more();
            if (moved < 0) {
                return false;
            }
            position = shift(position, moved);
            end -= moved;
        }
    }

    /** Looks at the object whose brace stands at {@code from}. The window may move; {@link #start} tells where it is then. */
    End scan(int from, int most) throws IOException {
        skipping = false;
        begin(from);
        return walk(most);
    }

    /** Finds the end of the object whose brace stands at {@code from} without holding it. */
    End skip(int from) throws IOException {
        skipping = true;
        begin(from);
        return walk(Integer.MAX_VALUE);
    }

    private void begin(int from) {
        start = from;
        window.keepFrom(from);
        depth = 0;
        deepest = 0;
        key = false;
        usualName = false;
        keyWithin = false;
        objects = false;
        named = false;
        own = false;
        textStart = -1;
        textEnd = -1;
    }

    /** Reads on; returns by how much all places have moved, -1 at the end of the text, -2 where that is too much. */
    private int more(int position, int most) throws IOException {
        if (position - start > most) {
            return -2;
        }
        if (skipping) {
            window.keepFrom(position);
        }
        return window.more();
    }

    private End walk(int most) throws IOException {
        int position = start;
        boolean afterBracket = false;
        while (true) {
            if (position == window.limit()) {
                int moved = more(position, most);
                if (moved < 0) {
                    end = position;
                    return moved == -1 ? End.CUT : End.BEYOND;
                }
                position = shift(position, moved);
                continue;
            }
            byte character = window.bytes()[position++];
            if (isSpace(character)) {
                continue;
            }
            switch (character) {
                case '"', '\'' -> position = text(position, character, most);
                case ':' -> name(position - 1);
                case '{', '[' -> {
                    objects |= afterBracket && character == '{';
                    deepest = Math.max(deepest, ++depth);
                }
                case '}', ']' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                end = position;
                return End.WHOLE;
            }
            afterBracket = character == '[';
        }
    }

    private int shift(int position, int moved) {
        start = Math.max(0, start - moved);
        textStart -= moved;
        textEnd -= moved;
        return position - moved;
    }

    /** Goes on behind the text that begins here, or to the end of the window where it does not end. */
    private int text(int from, byte quote, int most) throws IOException {
        textStart = from;
        int position = from;
        while (true) {
            byte[] bytes = window.bytes();
            int limit = window.limit();
            while (position < limit && bytes[position] != quote && bytes[position] != '\\') {
                position++;
            }
            if (position < limit && bytes[position] == quote) {
                textEnd = position;
                return position + 1;
            }
            position += position < limit ? 2 : 0;
            while (position >= window.limit()) {
                int moved = more(position, most);
                if (moved < 0) {
                    return window.limit();
                }
                position = shift(position, moved);
            }
        }
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private void name(int colon) {
        byte[] bytes = window.bytes();
        int to = colon;
        while (to > start && isSpace(bytes[to - 1])) {
            to--;
        }
        if (to - 1 == textEnd) {
            name(bytes, textStart, textEnd);
            return;
        }
        int from = to;
        while (from > start && Character.isJavaIdentifierPart(bytes[from - 1])) {
            from--;
        }
        name(bytes, from, to);
    }

    private void name(byte[] bytes, int from, int to) {
        if (!named) {
            named = true;
            own = Arrays.equals(OWN, 0, OWN.length, bytes, from, to);
        }
        if (keys.isKey(bytes, from, to)) {
            key |= depth == 1;
            keyWithin |= depth > 1;
        } else if (depth == 1 && !usualName) {
            usualName = keys.isUsual(bytes, from, to);
        }
    }
}
