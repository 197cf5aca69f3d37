package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What goes over the wire, to AWS above all, where no test can go. */
class S3ClientsTest {
    private static final ObjectKey KEY = ObjectKey.of("job/a b+c");
    private static final PartBuffer CONTENT = PartBuffer.of(new byte[RecordingHttpClient.BYTES]);

    private final RecordingHttpClient http = new RecordingHttpClient();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void put_toAws_isSentToTheBucketsOwnHostInItsRegion() {
        put(Buckets.settings().withRegion("eu-central-1"), Precondition.absent());

        assertThat(http.first().getUri())
                .hasToString("https://planted-bucket.s3.eu-central-1.amazonaws.com/home/job/a%20b%2Bc");
        assertThat(header("Authorization"))
                .hasValueSatisfying(
                        authorization -> assertThat(authorization).contains("/eu-central-1/s3/aws4_request"));
        // The SDK asks first whether it may send from 1 MiB on (S3Configuration.expectContinueThresholdInBytes).
        assertThat(header("Expect")).isEmpty();
        assertThat(header("x-amz-content-sha256")).contains("UNSIGNED-PAYLOAD");
    }

    @Test
    void put_withEndpoint_isSentByPathAndExpectsNothing() {
        put(Buckets.settings().withEndpoint("http://127.0.0.1:9000"), Precondition.none());

        assertThat(http.first().getUri()).hasToString("http://127.0.0.1:9000/planted-bucket/home/job/a%20b%2Bc");
        assertThat(header("Expect")).isEmpty();
        assertThat(header("If-None-Match")).isEmpty();
        assertThat(header("If-Match")).isEmpty();
    }

    @Test
    void put_always_namesOurChecksumAndNoOther() {
        put(Buckets.settings(), Precondition.absent());

        assertThat(header("x-amz-checksum-sha256"))
                .contains(Checksum.of(CONTENT).value());
        assertThat(header("Content-Length")).contains(Integer.toString(RecordingHttpClient.BYTES));
        assertThat(http.first().headers().keySet())
                .doesNotContain(
                        "x-amz-trailer", "Content-Encoding", "x-amz-checksum-crc32", "x-amz-decoded-content-length");
        assertThat(header("If-None-Match")).contains("*");
    }

    @Test
    void put_withKmsKey_asksForItAndForABucketKey() {
        put(Buckets.settings().withEncryption(ObjectEncryption.kms("alias/backups")), Precondition.none());

        assertThat(header("x-amz-server-side-encryption")).contains("aws:kms");
        assertThat(header("x-amz-server-side-encryption-aws-kms-key-id")).contains("alias/backups");
        assertThat(header("x-amz-server-side-encryption-bucket-key-enabled")).contains("true");
    }

    @Test
    void begin_withKmsKey_asksForItAndForChecksumsOfParts() {
        S3Bucket bucket = bucket(Buckets.settings().withEncryption(ObjectEncryption.kms("alias/backups")));

        assertThat(MultipartUpload.begin(bucket, KEY, WriteToken.random()).bytes())
                .isZero();

        assertThat(http.first().encodedQueryParameters()).contains("uploads");
        assertThat(header("x-amz-server-side-encryption-aws-kms-key-id")).contains("alias/backups");
        assertThat(header("x-amz-checksum-algorithm")).contains("SHA256");
        assertThat(header("x-amz-meta-nightkeep-write")).isPresent();
    }

    @Test
    void elsewhere_noRegionAnywhere_isUsEast1() {
        assertThat(S3Regions.elsewhere(S3ClientsTest::noRegion)).isEqualTo(Region.US_EAST_1);
        assertThat(S3Regions.elsewhere(() -> Region.EU_WEST_1)).isEqualTo(Region.EU_WEST_1);
    }

    @Test
    void onAws_noRegionAnywhere_saysWhatToSet() {
        assertThatThrownBy(() -> S3Regions.onAws(S3ClientsTest::noRegion))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        failure -> assertThat(failure.userMessage())
                                .isEqualTo(
                                        "No AWS region is set. Name the bucket's region with --region or in AWS_REGION."));
    }

    @Test
    void choose_regionNamed_isThatOne() {
        assertThat(S3Regions.choose(Buckets.settings().withRegion("auto"))).isEqualTo(Region.of("auto"));
    }

    private static Region noRegion() {
        throw SdkClientException.create("Unable to load region from any of the providers in the chain");
    }

    private void put(S3StoreSettings settings, Precondition precondition) {
        S3Bucket bucket = bucket(settings);
        var unused = new S3Writes(bucket, new S3Objects(bucket)).put(KEY, CONTENT, precondition);
    }

    private S3Bucket bucket(S3StoreSettings settings) {
        S3Client client = S3Clients.create(settings, Buckets.PLANTED, S3Retries.immediate(), http.builder());
        return new S3Bucket(client, settings.location(), settings.encryption());
    }

    private Optional<String> header(String name) {
        return http.first().firstMatchingHeader(name);
    }
}
