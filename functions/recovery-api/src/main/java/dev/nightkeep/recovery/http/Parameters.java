package dev.nightkeep.recovery.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What stands behind the question mark, decoded strictly: what nobody asked for is refused, not passed over. */
public record Parameters(Map<String, String> values) {
    private static final int MOST = 20;
    private static final int HEX = 16;

    public Parameters {
        values = Map.copyOf(values);
    }

    /**
     * Reads a query.
     *
     * @param known the names that may stand in it
     * @throws RefusedRequestException when it cannot be decoded, or has another name, or one twice
     */
    public static Parameters parse(String query, Set<String> known) {
        Map<String, String> values = new TreeMap<>();
        List<String> pairs = query.isEmpty() ? List.of() : List.of(query.split("&", MOST + 1));
        if (pairs.size() > MOST) {
            throw refused("There are more than %d parameters".formatted(MOST));
        }
        for (String pair : pairs) {
            int end = pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('=');
            String name = decoded(pair.substring(0, end));
            if (!known.contains(name)) {
                throw refused(
                        "There is no parameter of that name; known are " + List.copyOf(new java.util.TreeSet<>(known)));
            }
            if (values.put(name, decoded(pair.substring(Math.min(end + 1, pair.length())))) != null) {
                throw refused("The parameter %s stands there twice".formatted(name));
            }
        }
        return new Parameters(values);
    }

    /** The value of that name, if it was given. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Decodes {@code %xx} and {@code +}. */
    static String decoded(String text) {
        List<Byte> bytes = new ArrayList<>();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                bytes.add(octet(text, raw, i));
                i += 2;
            } else {
                bytes.add(raw[i] == '+' ? (byte) ' ' : raw[i]);
            }
        }
        return utf8(bytes);
    }

    private static byte octet(String text, byte[] raw, int at) {
        int high = at + 2 < raw.length ? Character.digit(raw[at + 1], HEX) : -1;
        int low = at + 2 < raw.length ? Character.digit(raw[at + 2], HEX) : -1;
        if (high < 0 || low < 0) {
            throw refused("A %% in the query is not followed by two hexadecimal digits (%d characters)"
                    .formatted(text.length()));
        }
        return (byte) (high * HEX + low);
    }

    private static String utf8(List<Byte> bytes) {
        byte[] all = new byte[bytes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes.get(i);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(all))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("The query is not UTF-8");
        }
    }

    private static RefusedRequestException refused(String why) {
        return new RefusedRequestException(ProblemKind.INVALID_PARAMETER, why);
    }
}
