package dev.nightkeep.aws;

import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.BackupStoreContract;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

@EnabledIfEnvironmentVariable(named = S3EndpointBuckets.VARIABLE, matches = ".+")
@ExtendWith(S3EndpointBuckets.class)
class S3EndpointStoreTest extends BackupStoreContract {
    private final TestBucket bucket;

    S3EndpointStoreTest(TestBucket bucket) {
        this.bucket = bucket;
    }

    @Override
    protected BackupStore open() {
        return bucket.open();
    }

    @Override
    protected int bytesThatLeaveATrace() {
        return PartSizes.bytes(1) + 1;
    }
}
