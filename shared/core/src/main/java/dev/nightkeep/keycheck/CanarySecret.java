package dev.nightkeep.keycheck;

import dev.nightkeep.hash.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What a canary hides: random bytes that are of no use but to show that somebody could open it. Nobody who has not can
 * tell the proof; everybody can hold the proof against the commitment.
 */
final class CanarySecret {
    static final int BYTES = 32;

    private static final String PROOF = "nightkeep canary proof 1";
    private static final String COMMITMENT = "nightkeep canary commitment 1";

    private final byte[] nonce;

    CanarySecret(byte[] nonce) {
        this.nonce = nonce.clone();
    }

    static CanarySecret random() {
        byte[] nonce = new byte[BYTES];
        new SecureRandom().nextBytes(nonce);
        return new CanarySecret(nonce);
    }

    /** What only who opened the canary can say. */
    Digest proof() {
        return labelled(PROOF, nonce);
    }

    /** What anyone may know. */
    Digest commitment() {
        return commitment(proof());
    }

    /** The commitment that a proof belongs to. */
    static Digest commitment(Digest proof) {
        return labelled(COMMITMENT, HexFormat.of().parseHex(proof.hex()));
    }

    private static Digest labelled(String label, byte[] content) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(label.getBytes(StandardCharsets.US_ASCII));
        sha256.update((byte) 0);
        sha256.update(content);
        return Digest.of(sha256);
    }

    byte[] nonce() {
        return nonce.clone();
    }
}
