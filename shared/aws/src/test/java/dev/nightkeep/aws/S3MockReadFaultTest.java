package dev.nightkeep.aws;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(S3MockBuckets.class)
class S3MockReadFaultTest extends S3ReadFaultSuite {}
