package dev.nightkeep.aws;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(S3MockBuckets.class)
class S3MockUploadTest extends S3UploadSuite {
    /** A defect of S3Mock 5.2.0. */
    @Override
    boolean abortDeletesTheObject() {
        return true;
    }
}
