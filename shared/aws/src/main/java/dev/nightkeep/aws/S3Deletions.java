package dev.nightkeep.aws;

import dev.nightkeep.store.ObjectKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Removes objects, a thousand at a time where the service can. Thread-safe. */
record S3Deletions(S3Bucket bucket) {
    /** The limit of {@code DeleteObjects}. */
    private static final int BATCH = 1000;

    /** Answers of services that do not know {@code DeleteObjects}, or want another checksum with it than the SDK's. */
    private static final Set<Integer> UNKNOWN_REQUEST = Set.of(400, 405, 501);

    void delete(List<ObjectKey> keys) {
        List<ObjectKey> distinct = keys.stream().distinct().toList();
        IntStream.iterate(0, from -> from < distinct.size(), from -> from + BATCH)
                .mapToObj(from -> distinct.subList(from, Math.min(from + BATCH, distinct.size())))
                .forEach(this::deleteBatch);
    }

    private void deleteBatch(List<ObjectKey> keys) {
        Optional<List<S3Error>> errors = operation(keys.getFirst()).run(() -> errorsOf(request(keys)));
        errors.ifPresentOrElse(list -> list.forEach(this::raise), () -> keys.forEach(this::deleteOne));
    }

    /** What could not be deleted; empty where the service cannot do this at all. */
    private Optional<List<S3Error>> errorsOf(DeleteObjectsRequest request) {
        try {
            return Optional.of(bucket.client().deleteObjects(request).errors());
        } catch (S3Exception e) {
            if (UNKNOWN_REQUEST.contains(e.statusCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void deleteOne(ObjectKey key) {
        operation(key)
                .run(() -> bucket.client()
                        .deleteObject(delete -> delete.bucket(bucket.bucket()).key(bucket.name(key))));
    }

    private void raise(S3Error error) {
        S3Refusal refusal = S3Refusal.of(error);
        if (refusal.problem() != S3Problem.MISSING_OBJECT) {
            throw S3Errors.refused(new S3Operation(S3Action.DELETE, bucket.bucket(), error.key()), refusal);
        }
    }

    private DeleteObjectsRequest request(List<ObjectKey> keys) {
        List<ObjectIdentifier> names = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(bucket.name(key)).build())
                .toList();
        return DeleteObjectsRequest.builder()
                .bucket(bucket.bucket())
                .delete(Delete.builder().objects(names).quiet(true).build())
                .build();
    }

    private S3Operation operation(ObjectKey key) {
        return bucket.operation(S3Action.DELETE, key);
    }
}
