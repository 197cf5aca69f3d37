package dev.nightkeep.salvage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The names by which an object is known to be a document. Immutable. */
public final class KeyNames {
    /** Names that programs give to what tells their objects apart. */
    public static final List<String> USUAL = List.of(
            "id", "uuid", "guid", "session_id", "sessionId", "conversation_id", "conversationId", "document_id");

    private final byte[][] keys;
    private final byte[][] usual;

    private KeyNames(byte[][] keys, byte[][] usual) {
        this.keys = keys;
        this.usual = usual;
    }

    /** With the name that documents are told apart by, beside {@code _id}; of a dotted name its first step counts. */
    public static KeyNames of(String key) {
        return new KeyNames(bytes(Stream.of("_id", key.split("\\.", 2)[0])), bytes(USUAL.stream()));
    }

    private static byte[][] bytes(Stream<String> names) {
        return names.distinct()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    boolean isKey(byte[] bytes, int from, int to) {
        return isAmong(keys, bytes, from, to);
    }

    boolean isUsual(byte[] bytes, int from, int to) {
        return isAmong(usual, bytes, from, to);
    }

    private static boolean isAmong(byte[][] names, byte[] bytes, int from, int to) {
        for (byte[] name : names) {
            if (name.length == to - from && Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }
}
