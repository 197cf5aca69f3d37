package dev.nightkeep.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.notify.Delivery;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class AlertsHandlerTest {
    private final ManualClock clock = new ManualClock();

    private AlertsHandler handler(String settings) {
        SecretResolver secrets = new SecretResolver() {
            @Override
            public Secret resolve(String name) {
                assertThat(name).isEqualTo("nightkeep/night/alerts");
                return new Secret(settings);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        return new AlertsHandler(
                new InMemoryStore(clock), clock, secrets, "nightkeep/night/alerts", new Delivery(clock));
    }

    @Test
    @SuppressWarnings("NullAway") // the context is not looked at
    void handleRequest_failure_reachesTheWebhookOfTheSecret() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        byte[] event = AlertsTest.golden("backup-failed").getBytes(StandardCharsets.UTF_8);
        handler("{\"slackWebhook\": \"http://127.0.0.1:%d/\"}"
                        .formatted(server.getAddress().getPort()))
                .handleRequest(new ByteArrayInputStream(event), OutputStream.nullOutputStream(), null);
        server.stop(0);
        assertThat(bodies).singleElement().asString().contains("source-unavailable");
    }

    @Test
    void handle_noChannels_isDoneByEmailAlone() {
        handler("{}").handle(AlertsTest.golden("backup-failed").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void handle_settingsMalformed_fails() {
        byte[] event = AlertsTest.golden("backup-failed").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> handler("planted").handle(event))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("planted");
    }
}
