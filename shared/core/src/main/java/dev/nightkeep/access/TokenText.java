package dev.nightkeep.access;

import dev.nightkeep.hash.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caller presents, {@code nk_<id>_<64 hexadecimal digits>}, without the secret itself. */
record TokenText(String id, Digest secretHash) {
    private static final Pattern FORM = Pattern.compile("nk_([0-9a-z]{12})_([0-9a-f]{64})");

    /** Empty where the text has not the form: that costs no look-up. */
    static Optional<TokenText> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new TokenText(parts.group(1), hash(parts.group(2)))) : Optional.empty();
    }

    static Digest hash(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
        return Digest.of(bytes, 0, bytes.length);
    }
}
