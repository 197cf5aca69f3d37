package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectVersion;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** How objects get into a bucket. */
abstract class S3UploadSuite {
    static final ObjectKey KEY = ObjectKey.of("job/2026-11-21/part.bson.gz");
    private static final int PART = 8 << 20;

    private TestBucket bucket;
    private BackupStore store;

    /** Whether the service deletes the object that stands under a key when an upload to that key is aborted. */
    abstract boolean abortDeletesTheObject();

    @BeforeEach
    void open(TestBucket fresh) {
        bucket = fresh;
        store = bucket.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void complete_onePartExactly_isOneObjectWithItsChecksum() {
        byte[] content = content(PART);

        StoredObject stored = write(content, Precondition.absent());

        assertThat(store.find(KEY)).contains(stored);
        assertThat(stored.version().value()).doesNotContain("-");
        assertThat(head().checksumSHA256())
                .isEqualTo(Checksum.of(PartBuffer.of(content)).value());
        assertThat(store.readAll(KEY, PART)).isEqualTo(content);
    }

    @Test
    void complete_threeParts_haveTheChecksumOfTheirChecksums() {
        byte[] content = content(2 * PART + 1);

        StoredObject stored = write(content, Precondition.absent());

        assertThat(stored.bytes()).isEqualTo(content.length);
        assertThat(store.find(KEY)).contains(stored);
        assertThat(head().checksumSHA256()).isEqualTo(ofParts(content)).endsWith("-3");
        assertThat(store.readAll(KEY, content.length)).isEqualTo(content);
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    void complete_nothingAppended_isAnEmptyObject() {
        assertThat(write(new byte[0], Precondition.absent()).bytes()).isZero();
        assertThat(store.readAll(KEY, 0)).isEmpty();
    }

    @Test
    void complete_partsWhereAnObjectStands_refusedAndFreed() {
        store.write(KEY, new byte[] {1}, Precondition.none());

        assertThatThrownBy(() -> write(content(PART + 1), Precondition.absent()))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(store.unfinished("")).isEmpty();
        assertKept((byte) 1);
    }

    @Test
    void complete_partsOverTheVersionExpected_replaceIt() {
        ObjectVersion version =
                store.write(KEY, new byte[] {1}, Precondition.none()).version();
        byte[] content = content(PART + 1);

        write(content, Precondition.unchanged(version));

        assertThat(store.readAll(KEY, content.length)).isEqualTo(content);
    }

    @Test
    void complete_partsOverAnotherVersion_refusedAndFreed() {
        ObjectVersion version =
                store.write(KEY, new byte[] {1}, Precondition.none()).version();
        store.write(KEY, new byte[] {2}, Precondition.unchanged(version));

        assertThatThrownBy(() -> write(content(PART + 1), Precondition.unchanged(version)))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(store.unfinished("")).isEmpty();
        assertKept((byte) 2);
    }

    @Test
    void close_partsNotCompleted_leavesNothing() {
        try (ObjectWriter writer = store.begin(KEY)) {
            writer.append(content(3 * PART), 0, 3 * PART);
            assertThat(store.unfinished("job/"))
                    .singleElement()
                    .satisfies(write -> assertThat(write.key()).isEqualTo(KEY));
            assertThat(store.unfinished("other/")).isEmpty();
        }

        assertThat(store.unfinished("")).isEmpty();
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void discard_writeLeftBehind_freesItAndMayBeRepeated() {
        ObjectWriter killed = store.begin(KEY);
        killed.append(content(PART + 1), 0, PART + 1);

        store.unfinished("").forEach(write -> {
            store.discard(write);
            store.discard(write);
        });

        assertThat(store.unfinished("")).isEmpty();
        assertThatThrownBy(() -> killed.complete(Precondition.none())).hasMessageContaining(KEY.value());
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void append_afterComplete_refused() {
        try (ObjectWriter writer = store.begin(KEY)) {
            writer.complete(Precondition.none());

            assertThatThrownBy(() -> writer.append(new byte[1], 0, 1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> writer.complete(Precondition.none())).isInstanceOf(IllegalStateException.class);
        }
        assertThat(store.find(KEY)).isPresent();
    }

    @Test
    void write_keyManagedByS3_isEncryptedWithIt() {
        try (BackupStore encrypted = bucket.open(bucket.settings().withEncryption(ObjectEncryption.s3Managed()))) {
            encrypted.write(KEY, new byte[] {1}, Precondition.absent());
        }

        assertThat(head().serverSideEncryptionAsString()).isEqualTo("AES256");
    }

    private StoredObject write(byte[] content, Precondition precondition) {
        try (ObjectWriter writer = store.begin(KEY)) {
            for (int offset = 0; offset < content.length; offset += 3_000_000) {
                writer.append(content, offset, Math.min(3_000_000, content.length - offset));
            }
            return writer.complete(precondition);
        }
    }

    private void assertKept(byte content) {
        if (abortDeletesTheObject()) {
            assertThat(store.find(KEY)).isEmpty();
        } else {
            assertThat(store.readAll(KEY, 1)).containsExactly(content);
        }
    }

    private HeadObjectResponse head() {
        try (S3Client client = bucket.client()) {
            return client.headObject(
                    head -> head.bucket(bucket.name()).key("home/pi/" + KEY).checksumMode(ChecksumMode.ENABLED));
        }
    }

    private static String ofParts(byte[] content) {
        List<CompletedPart> parts = IntStream.iterate(0, from -> from < content.length, from -> from + PART)
                .mapToObj(from -> Arrays.copyOfRange(content, from, Math.min(from + PART, content.length)))
                .map(part -> Checksum.of(PartBuffer.of(part)).value())
                .map(checksum ->
                        CompletedPart.builder().checksumSHA256(checksum).build())
                .toList();
        return Checksum.of(parts).orElseThrow().value();
    }

    private static byte[] content(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }
}
