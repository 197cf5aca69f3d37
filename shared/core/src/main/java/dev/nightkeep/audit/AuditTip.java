package dev.nightkeep.audit;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.hash.Digest;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry and everything before it, in 80 characters: who notes one somewhere else can prove later that nothing up to
 * there was altered, whoever could write to the store meanwhile.
 *
 * @param sequence of the entry; 0 before the first one
 * @param hash     of its object's bytes
 */
public record AuditTip(long sequence, Digest hash) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12}):([0-9a-f]{64})");

    /** Before the first entry. */
    static final AuditTip NONE = new AuditTip(0, Digest.of(new byte[0], 0, 0));

    public AuditTip {
        Objects.requireNonNull(hash, "hash");
        if (sequence < 0) {
            throw new IllegalArgumentException("tip has sequence number " + sequence);
        }
    }

    /** Reads what {@link #toString} wrote. */
    public static AuditTip parse(String text) {
        return Optional.of(FORM.matcher(text.strip()))
                .filter(Matcher::matches)
                .map(parts -> new AuditTip(Long.parseLong(parts.group(1)), new Digest(parts.group(2))))
                .orElseThrow(() -> new ConfigurationException(
                        "'%s' is not a noted end of the audit log".formatted(text),
                        "Give what 'nightkeep audit --verify' printed: a number, a colon and 64 hexadecimal digits"));
    }

    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
