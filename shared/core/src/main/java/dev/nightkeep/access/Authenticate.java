package dev.nightkeep.access;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.time.Clock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/** Finds out who presents a token. Every token that has the form costs one look-up and one comparison. Thread-safe. */
public final class Authenticate {
    /** What unknown tokens are compared with, so that they take the same way. */
    private static final Digest NOBODY = TokenText.hash("");

    private final AccessTokens tokens;
    private final Clock clock;

    public Authenticate(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Looks the token up.
     *
     * @throws dev.nightkeep.error.NightkeepException when the store cannot tell: then nobody is let in
     */
    public Authentication authenticate(String text) {
        return TokenText.parse(text)
                .map(this::decide)
                .orElseGet(() -> new Authentication.Rejected(Rejection.MALFORMED, "anonymous"));
    }

    private Authentication decide(TokenText presented) {
        Optional<AccessToken> found = tokens.find(presented.id());
        Digest kept = found.map(AccessToken::secretHash).orElse(NOBODY);
        boolean right = MessageDigest.isEqual(bytes(kept), bytes(presented.secretHash()));
        return rejection(found, right, clock.now())
                .<Authentication>map(why -> new Authentication.Rejected(why, "token:" + presented.id()))
                .orElseGet(() -> new Authentication.Accepted(found.orElseThrow().principal()));
    }

    private static Optional<Rejection> rejection(Optional<AccessToken> found, boolean right, Instant now) {
        if (found.isEmpty()) {
            return Optional.of(Rejection.UNKNOWN);
        }
        if (!right) {
            return Optional.of(Rejection.WRONG);
        }
        if (found.get().revoked().isPresent()) {
            return Optional.of(Rejection.REVOKED);
        }
        return found.get().expiredAt(now) ? Optional.of(Rejection.EXPIRED) : Optional.empty();
    }

    private static byte[] bytes(Digest digest) {
        return digest.hex().getBytes(StandardCharsets.US_ASCII);
    }
}
