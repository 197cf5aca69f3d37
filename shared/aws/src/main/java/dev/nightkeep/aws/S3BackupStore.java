package dev.nightkeep.aws;

import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.ObjectTag;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.UnfinishedWrite;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The store in a bucket of S3. Strongly consistent, as S3 is. */
final class S3BackupStore implements BackupStore {
    private final S3Bucket bucket;
    private final S3Objects objects;
    private final S3Writes writes;

    S3BackupStore(S3Bucket bucket) {
        this.bucket = bucket;
        this.objects = new S3Objects(bucket);
        this.writes = new S3Writes(bucket, objects);
    }

    @Override
    public String location() {
        return bucket.location().toString();
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        return objects.find(key);
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        return new S3Reads(bucket).open(key, offset);
    }

    @Override
    public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        return writes.put(key, PartBuffer.of(content), precondition);
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        return new S3ObjectWriter(writes, key);
    }

    @Override
    public ObjectPage list(Listing listing) {
        return new S3Listings(bucket).page(listing);
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        new S3Deletions(bucket).delete(keys);
    }

    @Override
    public void tag(ObjectKey key, ObjectTag tag) {
        new S3Tags(bucket).tag(key, tag);
    }

    @Override
    public List<UnfinishedWrite> unfinished(String prefix) {
        return new S3Uploads(bucket).list(prefix);
    }

    @Override
    public void discard(UnfinishedWrite write) {
        new S3Uploads(bucket).discard(write);
    }

    @Override
    public void close() {
        bucket.client().close();
    }
}
