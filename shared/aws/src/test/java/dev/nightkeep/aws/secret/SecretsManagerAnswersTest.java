package dev.nightkeep.aws.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SecretAccessDeniedException;
import dev.nightkeep.time.ManualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

final class SecretsManagerAnswersTest {
    private static final String NAME = "nightkeep/stack/default/mongo-uri";
    private static final Duration A_WHILE = Duration.ofMinutes(4);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-30T03:30:00Z"));
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"SecretString\": \"first\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SecretsManagerSecrets secrets(Duration keep) {
        SecretsManagerClient client = SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                .build();
        return new SecretsManagerSecrets(client, clock, keep);
    }

    private void answers(int code, String body) {
        status = code;
        answer = body;
    }

    @Test
    void resolve_replacedSecret_isTakenAfterAWhileOrAtOnce() {
        try (SecretsManagerSecrets kept = secrets(A_WHILE);
                SecretsManagerSecrets fresh = secrets(Duration.ZERO)) {
            assertThat(kept.resolve(NAME).reveal()).isEqualTo("first");
            assertThat(fresh.resolve(NAME).reveal()).isEqualTo("first");
            answers(200, "{\"SecretString\": \"second\"}");
            assertThat(kept.resolve(NAME).reveal()).isEqualTo("first");
            assertThat(fresh.resolve(NAME).reveal()).isEqualTo("second");
            clock.advance(A_WHILE);
            assertThat(kept.resolve(NAME).reveal()).isEqualTo("second");
        }
    }

    @Test
    void resolve_nothingStored_saysHowToStoreIt() {
        try (SecretsManagerSecrets secrets = secrets(Duration.ZERO)) {
            answers(200, "{\"SecretString\": \"nightkeep:not-set\"}");
            assertRefused(secrets, ConfigurationException.class, "Nothing was stored yet");
            answers(400, "{\"__type\": \"ResourceNotFoundException\", \"Message\": \"planted\"}");
            assertRefused(secrets, ConfigurationException.class, "There is no secret");
        }
    }

    @Test
    void resolve_refused_saysWhyWithoutTheAnswer() {
        try (SecretsManagerSecrets secrets = secrets(Duration.ZERO)) {
            answers(400, "{\"__type\": \"DecryptionFailure\", \"Message\": \"planted\"}");
            assertRefused(secrets, SecretAccessDeniedException.class, "its key may not be used");
            answers(403, "{\"__type\": \"AccessDeniedException\", \"Message\": \"planted\"}");
            assertRefused(secrets, SecretAccessDeniedException.class, "access was denied");
        }
    }

    private static void assertRefused(
            SecretsManagerSecrets secrets, Class<? extends NightkeepException> as, String how) {
        assertThatThrownBy(() -> secrets.resolve(NAME))
                .isInstanceOf(as)
                .hasMessageContaining(how)
                .hasNoCause()
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("planted"));
    }
}
