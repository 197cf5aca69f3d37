package dev.nightkeep.aws;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

@EnabledIfEnvironmentVariable(named = S3EndpointBuckets.VARIABLE, matches = ".+")
@ExtendWith(S3EndpointBuckets.class)
class S3EndpointWriteFaultTest extends S3WriteFaultSuite {
    @Override
    String codeForDamage() {
        return "BadDigest";
    }
}
