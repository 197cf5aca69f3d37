package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told when the service refuses or does not answer. No service is needed for it. */
class S3ErrorsTest {
    private static final ObjectKey KEY = ObjectKey.of("job/manifest.json");

    private final FaultyFront front = new FaultyFront(URI.create("http://127.0.0.1:9"));
    private BackupStore store;

    @BeforeEach
    void open() {
        store = new S3BackupStore(Buckets.at(front.url()));
    }

    @AfterEach
    void close() {
        store.close();
        front.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | AccessDenied          | store-access-denied | Allow s3:PutObject on s3://planted-bucket/home/job/manifest.json to these credentials
            403 | InvalidAccessKeyId    | store-access-denied | The access key is not known there
            403 | SignatureDoesNotMatch | store-access-denied | The secret key does not belong to the access key
            400 | ExpiredToken          | store-access-denied | The session has ended. Sign in again
            403 | RequestTimeTooSkewed  | store-access-denied | The clock of this host is wrong
            403 | InvalidObjectState    | store-access-denied | Restore it in S3 first
            400 | KMS.DisabledException | store-access-denied | Check that the KMS key is enabled
            404 | NoSuchBucket          | configuration       | The bucket 'planted-bucket' does not exist. Create it
            301 | PermanentRedirect     | configuration       | lies in another region. Name that region with --region
            501 | NotImplemented        | configuration       | Use a store that knows this part
            400 | InvalidArgument       | configuration       | Check region and endpoint URL
            404 | NoSuchKey             | precondition-failed | the object is gone
            507 | XMinioStorageFull     | store-full          | Free or buy space
            400 | RequestTimeout        | store-unavailable   | The service cannot do it now
            429 | TooManyRequests       | store-unavailable   | The service cannot do it now
            500 | Surprise              | store-unavailable   | The service cannot do it now
            409 | OperationAborted      | store-unavailable   | Another write to the same name was under way
            """)
    void write_refused_hasTheCodeAndTheRemedy(int status, String error, String code, String text) {
        front.next("PUT", times(Fault.refused(status, error)));

        NightkeepException failure = failureOf(() -> store.write(KEY, new byte[1], Precondition.none()));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.userMessage()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "400, configuration",
        "401, store-access-denied",
        "403, store-access-denied",
        "301, configuration",
        "405, configuration",
        "503, store-unavailable"
    })
    void find_refusedWithoutABody_isToldByItsStatus(int status, String code) {
        front.next("HEAD", times(Fault.answered(status, "")));

        assertThat(failureOf(() -> store.find(KEY)).code()).isEqualTo(code);
    }

    @Test
    void list_reasonOfAws_isKept() {
        front.next(
                "GET list",
                Fault.refused(
                        403,
                        "AccessDenied",
                        "User: arn:aws:iam::111122223333:user/pi is not"
                                + " authorized to perform: s3:ListBucket because no identity-based policy allows it"));

        assertThat(failureOf(() -> store.list(Listing.objects(""))).userMessage())
                .isEqualTo("Listing s3://planted-bucket/home/ was refused (403 AccessDenied, request 4442587FB7D0A2F9:"
                        + " no identity-based policy allows). Allow s3:ListBucket on s3://planted-bucket/home/ to these"
                        + " credentials, and s3:ListBucket on the bucket.");
    }

    @Test
    void list_regionInTheAnswer_isNamed() {
        front.next(
                "GET list",
                Fault.refused(
                        400,
                        "AuthorizationHeaderMalformed",
                        "The authorization header is"
                                + " malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'"));

        assertThat(failureOf(() -> store.list(Listing.objects(""))).userMessage())
                .isEqualTo("The bucket 'planted-bucket' lies in another region: eu-central-1. Name that region with"
                        + " --region or in AWS_REGION.");
    }

    @Test
    void list_notAServiceOfS3_saysSo() {
        front.next("GET list", times(Fault.answered(200, "<html><body>Welcome</html>")));

        assertThat(failureOf(() -> store.list(Listing.objects(""))).userMessage())
                .contains("no answer came that could be read. Check region and endpoint URL");
    }

    @Test
    void list_nothingListens_saysSo() {
        front.close();

        assertThat(failureOf(() -> store.list(Listing.objects(""))).userMessage())
                .isEqualTo(
                        "Listing s3://planted-bucket/home/ failed: Connection refused. Check the network; try again.");
    }

    @Test
    void list_unknownHost_saysSo() {
        try (BackupStore other = new S3BackupStore(Buckets.at(URI.create("http://nightkeep.invalid")))) {
            assertThat(failureOf(() -> other.list(Listing.objects(""))).userMessage())
                    .contains("failed: the host is not known. Check the network, the endpoint URL and the region");
        }
    }

    @Test
    void list_httpsWhereHttpIsSpoken_saysSo() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                BackupStore other =
                        new S3BackupStore(Buckets.at(URI.create("https://127.0.0.1:" + server.getLocalPort())))) {
            Thread.ofVirtual().start(() -> answerInClear(server));

            assertThat(failureOf(() -> other.list(Listing.objects(""))).userMessage())
                    .contains("failed: no secure connection. Check that the endpoint URL speaks https");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 412, 500})
    void write_serviceEchoesCredentials_noTextRepeatsThem(int status) {
        String echo =
                "Authorization: AWS4 Credential=%s, %s %s".formatted(Buckets.ACCESS_KEY, Buckets.SECRET, Buckets.TOKEN);
        front.next("PUT", times(Fault.refused(status, Buckets.SECRET, echo)))
                .next("HEAD", times(Fault.answered(503, "")));

        NightkeepException failure = failureOf(() -> store.write(KEY, new byte[1], Precondition.none()));

        assertThat(everythingOf(failure)).doesNotContain(Buckets.ACCESS_KEY, Buckets.SECRET, Buckets.TOKEN);
        assertThat(failure.userMessage()).doesNotContain(Buckets.ACCESS_KEY, Buckets.SECRET, Buckets.TOKEN);
    }

    private static Fault[] times(Fault fault) {
        return Collections.nCopies(6, fault).toArray(Fault[]::new);
    }

    private static void answerInClear(ServerSocket server) {
        try {
            while (true) {
                Socket connection = server.accept();
                connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    private static NightkeepException failureOf(Runnable call) {
        return catchThrowableOfType(NightkeepException.class, call::run);
    }

    private static String everythingOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
