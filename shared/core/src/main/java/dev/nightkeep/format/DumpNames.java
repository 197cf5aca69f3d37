package dev.nightkeep.format;

import dev.nightkeep.error.CorruptBackupException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * File names as mongodump makes them: Go's {@code url.QueryEscape}, and names over 238 bytes cut to 208 bytes,
 * {@code %24} and a hash (mongo-tools, {@code common/util} and {@code mongodump/prepare.go}). Java's own
 * {@link java.net.URLEncoder} differs on {@code *} and {@code ~}.
 */
public final class DumpNames {
    /** What mongodump allows: 255 bytes of a file name less {@code .metadata.json.gz}. */
    static final int MAX_LENGTH = 238;

    private static final int HASH_LENGTH = 30;
    private static final Pattern CUT = Pattern.compile(".{190,}%24[A-Za-z0-9_-]{27}");
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~";

    private DumpNames() {}

    /** A collection's file name without endings, as mongodump has it. */
    public static String escape(String collection) {
        return escape(collection, MAX_LENGTH);
    }

    /** Likewise, with room for longer endings than mongodump has. */
    static String escape(String collection, int maxLength) {
        String escaped = queryEscape(collection);
        return escaped.length() > maxLength
                ? escaped.substring(0, maxLength - HASH_LENGTH) + "%24" + hash(collection)
                : escaped;
    }

    /** Whether the name was cut, so that the real one has to be read from the metadata. */
    public static boolean isCut(String fileName) {
        return CUT.matcher(fileName).matches();
    }

    /** The collection's name of a file name that was not cut. */
    public static String unescape(String fileName) {
        try {
            return URLDecoder.decode(fileName, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "File name '%s' is not an escaped collection name".formatted(fileName),
                    "Rename the file, or leave it out",
                    e);
        }
    }

    private static String queryEscape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == ' ') {
                escaped.append('+');
            } else if (UNRESERVED.indexOf(b) >= 0) {
                escaped.append((char) b);
            } else {
                escaped.append("%%%02X".formatted(b));
            }
        }
        return escaped.toString();
    }

    private static String hash(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha1(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
