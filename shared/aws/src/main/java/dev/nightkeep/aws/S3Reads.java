package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.ObjectKey;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Opens the bytes of objects. Thread-safe. */
record S3Reads(S3Bucket bucket) {
    private static final int RANGE_NOT_SATISFIABLE = 416;

    InputStream open(ObjectKey key, long offset) {
        return body(key, offset, null)
                .<InputStream>map(body -> new ResumingStream(this, key, offset, body))
                .orElseGet(InputStream::nullInputStream);
    }

    /**
     * What the object has from {@code offset} on; empty where it ends at or before it.
     *
     * @param version what the object must still be, or null for whatever stands there
     */
    Optional<ResponseInputStream<GetObjectResponse>> body(ObjectKey key, long offset, @Nullable EntityTag version) {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(bucket.bucket())
                .key(bucket.name(key))
                .range(offset == 0 ? null : "bytes=%d-".formatted(offset))
                .ifMatch(version == null ? null : version.toString())
                .build();
        Optional<ResponseInputStream<GetObjectResponse>> body = operation(key).run(() -> send(request));
        body.ifPresent(answer -> requireRange(answer, key, offset));
        return body;
    }

    S3Operation operation(ObjectKey key) {
        return bucket.operation(S3Action.READ, key);
    }

    private Optional<ResponseInputStream<GetObjectResponse>> send(GetObjectRequest request) {
        try {
            return Optional.of(bucket.client().getObject(request));
        } catch (S3Exception e) {
            if (e.statusCode() == RANGE_NOT_SATISFIABLE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void requireRange(ResponseInputStream<GetObjectResponse> answer, ObjectKey key, long offset) {
        String range = answer.response().contentRange();
        if (offset > 0 && (range == null || !range.startsWith("bytes %d-".formatted(offset)))) {
            answer.abort();
            throw new ConfigurationException(
                    operation(key) + " failed: the service does not keep to the range of bytes asked for",
                    "Use a store that knows this part of the S3 protocol");
        }
    }
}
