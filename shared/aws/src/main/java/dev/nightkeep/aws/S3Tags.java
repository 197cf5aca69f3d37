package dev.nightkeep.aws;

import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectTag;
import software.amazon.awssdk.services.s3.model.Tag;

/** Tags objects, which changes neither their bytes nor their versions. Thread-safe. */
record S3Tags(S3Bucket bucket) {
    void tag(ObjectKey key, ObjectTag tag) {
        Tag only = Tag.builder().key(tag.name()).value(tag.value()).build();
        bucket.operation(S3Action.TAG, key)
                .run(() -> bucket.client()
                        .putObjectTagging(put -> put.bucket(bucket.bucket())
                                .key(bucket.name(key))
                                .tagging(tagging -> tagging.tagSet(only))));
    }
}
