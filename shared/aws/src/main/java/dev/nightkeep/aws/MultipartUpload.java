package dev.nightkeep.aws;

import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.util.List;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** An object that is sent in parts, several at once. Used by one thread at a time. */
final class MultipartUpload {
    private final S3Bucket bucket;
    private final S3Operation operation;
    private final String uploadId;
    private final PartsInFlight parts;
    private int count;
    private long bytes;

    private MultipartUpload(S3Bucket bucket, S3Operation operation, String uploadId) {
        this.bucket = bucket;
        this.operation = operation;
        this.uploadId = uploadId;
        this.parts = new PartsInFlight(operation);
    }

    static MultipartUpload begin(S3Bucket bucket, ObjectKey key, WriteToken token) {
        S3Operation operation = bucket.operation(S3Action.WRITE, key);
        EncryptionHeaders encryption = EncryptionHeaders.of(bucket.encryption());
        CreateMultipartUploadRequest request = CreateMultipartUploadRequest.builder()
                .bucket(bucket.bucket())
                .key(operation.name())
                .metadata(token.metadata())
                .contentType(PartBuffer.CONTENT_TYPE)
                .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                .serverSideEncryption(encryption.algorithm())
                .ssekmsKeyId(encryption.keyId())
                .bucketKeyEnabled(encryption.bucketKey())
                .build();
        return new MultipartUpload(
                bucket,
                operation,
                operation
                        .run(() -> bucket.client().createMultipartUpload(request))
                        .uploadId());
    }

    /** Sends the next part; waits while too many are on their way. A failure may surface in a later call. */
    void add(PartBuffer part) {
        int number = ++count;
        bytes += part.size();
        parts.send(() -> upload(number, part), PartSizes.inFlight(number));
    }

    /** Has the service copy the next part; waits while too many copies are under way. */
    void copy(CopiedRange range) {
        int number = ++count;
        bytes += range.bytes();
        parts.send(() -> copy(number, range), PartSizes.COPIES_IN_FLIGHT);
    }

    /** Puts the parts together. */
    EntityTag complete(Precondition precondition) {
        List<CompletedPart> completed = parts.finish();
        CompleteMultipartUploadRequest request = request(completed, Conditions.of(precondition));
        CompleteMultipartUploadResponse answer =
                operation.run(() -> bucket.client().completeMultipartUpload(request));
        Checksum.of(completed).ifPresent(sent -> sent.requireSame(answer.checksumSHA256(), operation));
        return EntityTag.of(answer.eTag());
    }

    /** Bytes added so far. */
    long bytes() {
        return bytes;
    }

    /** Stops what is on its way, then frees what was stored: also for a thread that was asked to stop. */
    void abort() {
        boolean interrupted = Thread.interrupted();
        try {
            // A part that is still on its way could be stored after the upload was aborted.
            parts.stop();
            new S3Uploads(bucket).abort(operation.name(), uploadId);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private CompletedPart upload(int number, PartBuffer part) {
        Checksum checksum = Checksum.of(part);
        UploadPartRequest request = UploadPartRequest.builder()
                .bucket(bucket.bucket())
                .key(operation.name())
                .uploadId(uploadId)
                .partNumber(number)
                .checksumSHA256(checksum.value())
                .build();
        UploadPartResponse answer = operation.run(() -> bucket.client().uploadPart(request, part.body()));
        checksum.requireSame(answer.checksumSHA256(), operation);
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(answer.eTag())
                .checksumSHA256(checksum.value())
                .build();
    }

    private CompletedPart copy(int number, CopiedRange range) {
        UploadPartCopyRequest request = UploadPartCopyRequest.builder()
                .sourceBucket(bucket.bucket())
                .sourceKey(bucket.name(range.source().key()))
                .copySourceIfMatch(EntityTag.of(range.source().version()).toString())
                .copySourceRange(range.header())
                .destinationBucket(bucket.bucket())
                .destinationKey(operation.name())
                .uploadId(uploadId)
                .partNumber(number)
                .build();
        CopyPartResult copied = bucket.operation(S3Action.COPY, range.source().key())
                .run(() -> bucket.client().uploadPartCopy(request))
                .copyPartResult();
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(copied.eTag())
                .checksumSHA256(copied.checksumSHA256())
                .build();
    }

    private CompleteMultipartUploadRequest request(List<CompletedPart> completed, Conditions conditions) {
        return CompleteMultipartUploadRequest.builder()
                .bucket(bucket.bucket())
                .key(operation.name())
                .uploadId(uploadId)
                .multipartUpload(upload -> upload.parts(completed))
                .mpuObjectSize(bytes)
                .ifNoneMatch(conditions.ifNoneMatch())
                .ifMatch(conditions.ifMatch())
                .build();
    }
}
