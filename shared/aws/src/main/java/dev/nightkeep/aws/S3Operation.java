package dev.nightkeep.aws;

import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One thing that is asked of S3, so that a failure can name it.
 *
 * @param name the name in the bucket of what is acted on, or a prefix; empty for the whole bucket
 */
record S3Operation(S3Action action, String bucket, String name) {
    /** Sends the request; what the SDK raises leaves as the one of Nightkeep's exceptions that fits. */
    <T> T run(Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw S3Errors.translate(this, e);
        }
    }

    /** {@code s3://bucket/name}. */
    String resource() {
        return name.isEmpty() ? "s3://" + bucket : "s3://" + bucket + "/" + name;
    }

    /** "Writing s3://bucket/name". */
    @Override
    public String toString() {
        return action.phrase() + " " + resource();
    }
}
