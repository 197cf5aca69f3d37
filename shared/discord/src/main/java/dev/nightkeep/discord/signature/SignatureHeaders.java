package dev.nightkeep.discord.signature;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The two headers that a request of Discord is signed with (developer documentation, interactions overview, security).
 *
 * @param signature 128 hex digits, where it is one
 * @param timestamp seconds since 1970, as text
 */
public record SignatureHeaders(Optional<String> signature, Optional<String> timestamp) {
    /** Name of the header that has the signature. */
    public static final String SIGNATURE = "X-Signature-Ed25519";

    /** Name of the header that has the time. */
    public static final String TIMESTAMP = "X-Signature-Timestamp";

    /** Those among all headers of a request, whose names are in upper or lower case. */
    public static SignatureHeaders among(Map<String, String> headers) {
        return new SignatureHeaders(find(headers, SIGNATURE), find(headers, TIMESTAMP));
    }

    private static Optional<String> find(Map<String, String> headers, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return headers.entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(wanted))
                .flatMap(header -> Optional.ofNullable(header.getValue()).stream())
                .findFirst();
    }
}
