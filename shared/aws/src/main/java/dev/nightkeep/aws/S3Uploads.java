package dev.nightkeep.aws;

import dev.nightkeep.store.UnfinishedWrite;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Uploads in parts that were begun and not ended, whoever began them. Thread-safe. */
record S3Uploads(S3Bucket bucket) {
    private static final int NOT_FOUND = 404;

    List<UnfinishedWrite> list(String prefix) {
        S3Operation operation = bucket.operation(S3Action.LIST_UPLOADS, prefix);
        ListMultipartUploadsRequest request = ListMultipartUploadsRequest.builder()
                .bucket(bucket.bucket())
                .prefix(operation.name())
                .encodingType("url")
                .build();
        return operation.run(() -> bucket.client().listMultipartUploadsPaginator(request).uploads().stream()
                .flatMap(upload -> unfinished(upload).stream())
                .toList());
    }

    void discard(UnfinishedWrite write) {
        abort(bucket.name(write.key()), write.handle());
    }

    /** Frees what an upload had stored; an upload that is gone has stored nothing. */
    void abort(String name, String uploadId) {
        AbortMultipartUploadRequest request = AbortMultipartUploadRequest.builder()
                .bucket(bucket.bucket())
                .key(name)
                .uploadId(uploadId)
                .build();
        new S3Operation(S3Action.ABORT_UPLOAD, bucket.bucket(), name).run(() -> {
            try {
                return Optional.of(bucket.client().abortMultipartUpload(request));
            } catch (S3Exception e) {
                return gone(e);
            }
        });
    }

    private Optional<UnfinishedWrite> unfinished(MultipartUpload upload) {
        return bucket.location()
                .key(upload.key())
                .map(key -> new UnfinishedWrite(key, upload.uploadId(), upload.initiated()));
    }

    private static <T> Optional<T> gone(S3Exception answer) {
        if (answer.statusCode() != NOT_FOUND) {
            throw answer;
        }
        return Optional.empty();
    }
}
