package dev.nightkeep.aws;

import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.StoredObject;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Pages of what lies in the bucket. Thread-safe. */
record S3Listings(S3Bucket bucket) {
    /**
     * One page; where the next one starts is S3's continuation token. Names that no key can have, such as the folder
     * markers of the console, are passed over, so a page may hold fewer than were found.
     */
    ObjectPage page(Listing listing) {
        S3Operation operation = bucket.operation(S3Action.LIST, listing.prefix());
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(bucket.bucket())
                .prefix(operation.name())
                .delimiter(listing.folders() ? "/" : null)
                .continuationToken(listing.from().orElse(null))
                .maxKeys(listing.limit())
                // Names may hold characters that XML cannot.
                .encodingType("url")
                .build();
        ListObjectsV2Response answer = operation.run(() -> bucket.client().listObjectsV2(request));
        return new ObjectPage(objects(answer), folders(answer), Optional.ofNullable(answer.nextContinuationToken()));
    }

    private List<StoredObject> objects(ListObjectsV2Response answer) {
        return answer.contents().stream()
                .flatMap(object -> stored(object).stream())
                .toList();
    }

    private List<String> folders(ListObjectsV2Response answer) {
        return answer.commonPrefixes().stream()
                .map(folder -> bucket.location().relative(folder.prefix()))
                .toList();
    }

    private Optional<StoredObject> stored(S3Object object) {
        return bucket.location()
                .key(object.key())
                .map(key -> new StoredObject(
                        key, object.size(), EntityTag.of(object.eTag()).version(), object.lastModified()));
    }
}
