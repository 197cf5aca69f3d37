package dev.nightkeep.aws;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * A SHA-256 as S3 writes it: in Base64; for an object in parts, of the parts' digests, with their number behind (user
 * guide, "Checking object integrity": composite checksums).
 */
record Checksum(String value) {
    static Checksum of(PartBuffer content) {
        return new Checksum(encode(content.sha256()));
    }

    /** Empty where the service did not say the checksum of a part that it copied. */
    static Optional<Checksum> of(List<CompletedPart> parts) {
        MessageDigest digest = Digest.sha256();
        for (CompletedPart part : parts) {
            if (part.checksumSHA256() == null) {
                return Optional.empty();
            }
            digest.update(Base64.getDecoder().decode(part.checksumSHA256()));
        }
        return Optional.of(new Checksum(encode(digest.digest()) + "-" + parts.size()));
    }

    /** Holds what the service reports to have stored, if it does, against what was sent. */
    void requireSame(@Nullable String reported, S3Operation operation) {
        if (reported != null && !reported.equals(value)) {
            throw new CorruptBackupException(
                    operation + " stored other bytes than were sent: the checksums differ",
                    "Start again; if it stays, the store cannot be trusted");
        }
    }

    private static String encode(byte[] digest) {
        return Base64.getEncoder().encodeToString(digest);
    }
}
