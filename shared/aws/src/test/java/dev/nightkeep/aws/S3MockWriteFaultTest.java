package dev.nightkeep.aws;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(S3MockBuckets.class)
class S3MockWriteFaultTest extends S3WriteFaultSuite {
    /** A gap of S3Mock 5.2.0: S3 answers BadDigest. */
    @Override
    String codeForDamage() {
        return "BadRequest";
    }
}
