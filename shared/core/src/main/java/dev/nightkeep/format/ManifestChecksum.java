package dev.nightkeep.format;

import dev.nightkeep.hash.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The member by which a manifest vouches for all its bytes: their SHA-256, taken with zeros in the place of the member's
 * own digits. Of bytes and not of values, so that nothing at all can change unnoticed, and every tool can check it.
 */
final class ManifestChecksum {
    static final String MEMBER = "checksum";

    /** What stands in the digits' place while the hash is taken. */
    static final String BLANK = "0".repeat(64);

    private static final Pattern PLACE = Pattern.compile("\"" + MEMBER + "\"\\s*:\\s*\"([0-9a-f]{64})\"");

    private ManifestChecksum() {}

    /** The same manifest with its hash in the place of {@link #BLANK}. */
    static byte[] fill(byte[] blank) {
        MatchResult place = place(text(blank)).orElseThrow();
        return bytes(replaced(text(blank), place, hash(blank)));
    }

    /** Whether the member is there once, and is the hash of everything else. */
    static boolean holds(byte[] manifest) {
        String text = text(manifest);
        return place(text)
                .filter(place -> hash(bytes(replaced(text, place, BLANK))).equals(place.group(1)))
                .isPresent();
    }

    /** Where the digits stand; nowhere where there are none, or where there are two to choose from. */
    private static Optional<MatchResult> place(String text) {
        List<MatchResult> places = PLACE.matcher(text).results().toList();
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private static String replaced(String text, MatchResult place, String digits) {
        return text.substring(0, place.start(1)) + digits + text.substring(place.end(1));
    }

    private static String hash(byte[] bytes) {
        return Digest.of(bytes, 0, bytes.length).hex();
    }

    /** One character for each byte, whatever the bytes are. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
