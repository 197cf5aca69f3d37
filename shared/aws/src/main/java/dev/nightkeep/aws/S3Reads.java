package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.ObjectKey;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Opens the bytes of objects. Thread-safe. */
record S3Reads(S3Bucket bucket) {
    InputStream open(ObjectKey key, long offset) {
        return new ResumingStream(this, key, offset, open(key, offset, null));
    }

    /** @param version what the object must still be, or null for whatever stands there */
    ResponseInputStream<GetObjectResponse> open(ObjectKey key, long offset, @Nullable EntityTag version) {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(bucket.bucket())
                .key(bucket.name(key))
                .range(offset == 0 ? null : "bytes=%d-".formatted(offset))
                .ifMatch(version == null ? null : version.toString())
                .build();
        ResponseInputStream<GetObjectResponse> answer =
                operation(key).run(() -> bucket.client().getObject(request));
        if (offset > 0 && !startsAt(answer.response().contentRange(), offset)) {
            answer.abort();
            throw new ConfigurationException(
                    operation(key) + " failed: the service does not keep to the range of bytes asked for",
                    "Use a store that knows this part of the S3 protocol");
        }
        return answer;
    }

    S3Operation operation(ObjectKey key) {
        return bucket.operation(S3Action.READ, key);
    }

    private static boolean startsAt(@Nullable String contentRange, long offset) {
        return contentRange != null && contentRange.startsWith("bytes %d-".formatted(offset));
    }
}
