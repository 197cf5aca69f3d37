package dev.nightkeep.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The name of an object below the store's root: segments joined by {@code /}. A key cannot leave its root: no segment is
 * empty, {@code .} or {@code ..}, and none has a backslash or a control character. At most 1024 bytes of UTF-8 (the limit
 * of S3 object keys).
 */
public record ObjectKey(@JsonValue String value) implements Comparable<ObjectKey> {
    private static final int MAX_BYTES = 1024;

    @JsonCreator
    public ObjectKey {
        if (!isShort(value)) {
            throw new IllegalArgumentException("key is longer than %d bytes: %s".formatted(MAX_BYTES, value));
        }
        for (String segment : value.split("/", -1)) {
            requireSafe(segment, value);
        }
    }

    private static void requireSafe(String segment, String value) {
        if (isRelative(segment)) {
            throw new IllegalArgumentException("key has an empty or relative segment: " + value);
        }
        if (hasUnsafeCharacter(segment)) {
            throw new IllegalArgumentException("key has a control character or backslash: " + value);
        }
    }

    /** Whether the text can be a segment of a key. */
    static boolean isSegment(String text) {
        return !isRelative(text) && !hasUnsafeCharacter(text);
    }

    /** Whether a key of this text could be made. */
    public static boolean isKey(String text) {
        return isShort(text) && Arrays.stream(text.split("/", -1)).allMatch(ObjectKey::isSegment);
    }

    private static boolean isShort(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    private static boolean isRelative(String segment) {
        return segment.isEmpty() || segment.equals(".") || segment.equals("..");
    }

    private static boolean hasUnsafeCharacter(String segment) {
        return segment.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c));
    }

    public static ObjectKey of(String value) {
        return new ObjectKey(value);
    }

    /** The key of {@code relative} below this one. */
    public ObjectKey resolve(String relative) {
        return new ObjectKey(value + "/" + relative);
    }

    /** The last segment. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** Keys order by their UTF-8 bytes, as S3 lists them. */
    @Override
    public int compareTo(ObjectKey other) {
        return KeyOrder.UTF_8.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
