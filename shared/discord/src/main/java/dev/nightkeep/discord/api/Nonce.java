package dev.nightkeep.discord.api;

import dev.nightkeep.hash.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Marks a message so that posting it again within some minutes makes no second one (developer documentation, create
 * message).
 *
 * @param text 1 to 25 characters
 */
public record Nonce(String text) {
    private static final int MOST = 25;
    private static final int BYTES = 18;

    public Nonce {
        if (text.isBlank() || text.length() > MOST) {
            throw new IllegalArgumentException("A nonce has 1 to %d characters".formatted(MOST));
        }
    }

    /** The same for the same words, as a run's id and what the message is for; another for others. */
    public static Nonce of(String... words) {
        byte[] hash = Digest.sha256().digest(String.join("\0", words).getBytes(StandardCharsets.UTF_8));
        return new Nonce(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)));
    }
}
