package dev.nightkeep.aws;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.StoredObject;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What stands in the bucket, and whether a write has landed there. Thread-safe. */
record S3Objects(S3Bucket bucket) {
    Optional<StoredObject> find(ObjectKey key) {
        return head(key).map(head -> stored(key, head));
    }

    /** What now stands under a key that was just written with success. */
    StoredObject confirm(ObjectKey key, long bytes, EntityTag written) {
        StoredObject seen = find(key)
                .orElseThrow(() -> new StoreUnavailableException(
                        bucket.operation(S3Action.WRITE, key) + " succeeded, and now nothing stands there",
                        "Check what else deletes in this bucket, then start again"));
        // Another writer may have been quicker than this look; then what it wrote is not ours to judge.
        return seen.version().equals(written.version())
                ? requireSize(seen, bytes)
                : new StoredObject(key, bytes, written.version(), seen.modified());
    }

    /**
     * What now stands under a key if it is what carries this token: the write succeeded, its answer was lost, and what
     * failed was its repetition.
     */
    Optional<StoredObject> landed(ObjectKey key, long bytes, WriteToken token, NightkeepException failure) {
        Optional<HeadObjectResponse> head;
        try {
            head = head(key);
        } catch (NightkeepException unseen) {
            failure.addSuppressed(unseen);
            return Optional.empty();
        }
        return head.filter(token::marks).map(own -> requireSize(stored(key, own), bytes));
    }

    private Optional<HeadObjectResponse> head(ObjectKey key) {
        try {
            return Optional.of(bucket.operation(S3Action.FIND, key)
                    .run(() -> bucket.client()
                            .headObject(head -> head.bucket(bucket.bucket()).key(bucket.name(key)))));
        } catch (ObjectNotFoundException nothing) {
            return Optional.empty();
        }
    }

    private StoredObject requireSize(StoredObject stored, long bytes) {
        if (stored.bytes() != bytes) {
            throw new CorruptBackupException(
                    "%s stored %d bytes where %d were sent"
                            .formatted(bucket.operation(S3Action.WRITE, stored.key()), stored.bytes(), bytes),
                    "Start again; if it stays, the store cannot be trusted");
        }
        return stored;
    }

    private static StoredObject stored(ObjectKey key, HeadObjectResponse head) {
        return new StoredObject(
                key, head.contentLength(), EntityTag.of(head.eTag()).version(), head.lastModified());
    }
}
