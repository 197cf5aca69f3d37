package dev.nightkeep.aws;

import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * A random mark on an object, by which its writer knows it again: after an answer was lost, a repeated conditional write
 * is refused because of the very object that it had written.
 */
record WriteToken(String value) {
    private static final String METADATA = "nightkeep-write";

    static WriteToken random() {
        return new WriteToken(UUID.randomUUID().toString());
    }

    /** What is sent along with the object ({@code x-amz-meta-nightkeep-write}). */
    Map<String, String> metadata() {
        return Map.of(METADATA, value);
    }

    boolean marks(HeadObjectResponse object) {
        return value.equals(object.metadata().get(METADATA));
    }
}
