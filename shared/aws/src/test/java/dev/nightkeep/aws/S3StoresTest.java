package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** How a store is opened, and what it shares its bucket with. */
@ExtendWith(S3MockBuckets.class)
class S3StoresTest {
    private static final ObjectKey KEY = ObjectKey.of("job/manifest.json");
    private static final AwsCredentialsProvider NONE = () -> {
        throw SdkClientException.create("Unable to load credentials from any of the providers in the chain");
    };

    @Test
    void open_bucketThatIsNot_saysSo(TestBucket bucket) {
        TestBucket absent = new TestBucket(bucket.endpoint(), "nightkeep-absent", bucket.credentials());

        assertThatThrownBy(absent::open)
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        failure -> assertThat(failure.userMessage())
                                .isEqualTo(
                                        "The bucket 'nightkeep-absent' does not exist. Create it, or correct its name, the"
                                                + " region or the endpoint URL."));
    }

    @Test
    void open_noCredentials_saysWhatToSet(TestBucket bucket) {
        TestBucket anonymous = new TestBucket(bucket.endpoint(), bucket.name(), NONE);

        assertThatThrownBy(anonymous::open)
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        failure -> assertThat(failure.userMessage())
                                .startsWith(
                                        "No AWS credentials were found, or they have expired. Set AWS_ACCESS_KEY_ID and"))
                .hasNoCause();
    }

    @Test
    void open_listingDenied_closesTheClient(TestBucket bucket) {
        try (FaultyFront front = new FaultyFront(bucket.endpoint())) {
            front.next("GET list", Fault.refused(403, "AccessDenied"));

            assertThatThrownBy(bucket.by(front.url())::open)
                    .isInstanceOf(StoreAccessDeniedException.class)
                    .hasMessageContaining("home/pi/ was refused (403 AccessDenied");
        }
    }

    @Test
    void write_credentialsLostInTheMidst_saysSo(TestBucket bucket) {
        S3Client client = S3Clients.create(bucket.settings(), S3Credentials.of(NONE), S3Retries.immediate());
        try (BackupStore store = new S3BackupStore(
                new S3Bucket(client, bucket.settings().location(), ObjectEncryption.bucketDefault()))) {
            assertThatThrownBy(() -> store.write(KEY, new byte[1], Precondition.none()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("No AWS credentials were found");
        }
    }

    @Test
    void stores_inOneBucket_doNotSeeEachOther(TestBucket bucket) {
        try (BackupStore home = bucket.open(bucket.settings("home"));
                BackupStore homeland = bucket.open(bucket.settings("homeland"));
                BackupStore whole = bucket.open(bucket.settings(""))) {
            home.write(KEY, new byte[] {1}, Precondition.absent());
            homeland.write(KEY, new byte[] {2}, Precondition.absent());

            assertThat(home.readAll(KEY, 1)).containsExactly(1);
            assertThat(home.list(Listing.objects("")).objects()).hasSize(1);
            assertThat(whole.list(Listing.folders("")).folders()).containsExactly("home/", "homeland/");
            assertThat(whole.find(ObjectKey.of("home/" + KEY))).isPresent();
            assertThat(whole.location()).isEqualTo("s3://" + bucket.name());
        }
    }

    @Test
    void list_folderMarkersOfTheConsole_arePassedOver(TestBucket bucket) {
        try (S3Client client = bucket.client();
                BackupStore store = bucket.open()) {
            client.putObject(put -> put.bucket(bucket.name()).key("home/pi/"), RequestBody.empty());
            store.write(KEY, new byte[1], Precondition.absent());

            assertThat(store.list(Listing.objects("")).objects())
                    .singleElement()
                    .satisfies(object -> assertThat(object.key()).isEqualTo(KEY));
        }
    }

    @Test
    void check_conditionsKept_leavesNothing(TestBucket bucket) {
        try (BackupStore store = bucket.open()) {
            ConditionalWrites.check(store);

            assertThat(store.list(Listing.objects("")).objects()).isEmpty();
        }
    }

    @Test
    void check_conditionsIgnored_isRefusedAndLeavesNothing(TestBucket bucket) {
        for (String header : new String[] {"if-none-match", "if-match"}) {
            try (FaultyFront front = new FaultyFront(bucket.endpoint());
                    BackupStore store = bucket.by(front.url()).open()) {
                front.next(
                        "PUT",
                        Collections.nCopies(4, Fault.headerIgnored(header)).toArray(Fault[]::new));

                assertThatThrownBy(() -> ConditionalWrites.check(store))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageEndingWith(header.equals("if-match") ? "ignores If-Match" : "ignores If-None-Match");
                assertThat(store.list(Listing.objects("")).objects()).isEmpty();
            }
        }
    }

    @Test
    void unfinished_outsideThePrefixOrNoKey_arePassedOver(TestBucket bucket) {
        try (S3Client client = bucket.client();
                BackupStore store = bucket.open()) {
            client.createMultipartUpload(create -> create.bucket(bucket.name()).key("home/pi/a"));
            client.createMultipartUpload(create -> create.bucket(bucket.name()).key("home/pi/"));
            client.createMultipartUpload(create -> create.bucket(bucket.name()).key("other/a"));

            assertThat(store.unfinished(""))
                    .singleElement()
                    .satisfies(write -> assertThat(write.key()).isEqualTo(ObjectKey.of("a")));
        }
    }
}
