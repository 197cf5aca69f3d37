package dev.nightkeep.local.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import dev.nightkeep.local.server.EmbeddedMongo;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeCommandTest {
    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(ServeRun serve, String path, String token) {
        return HttpRequest.newBuilder(URI.create(serve.url() + path)).header("Authorization", "Bearer " + token);
    }

    @Test
    void backup_lossAndRestore_overHttp() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                MongoClient database = mongo.client();
                ServeRun serve = ServeRun.start(folder, Map.of("DB", mongo.uri()), "--uri-env", "DB")) {
            var users = database.getDatabase("app").getCollection("users");
            users.insertMany(
                    IntStream.range(0, 50).mapToObj(i -> new Document("_id", i)).toList());
            String token = ServeRun.token(folder, "read", "backup", "restore");
            assertThat(done(serve, token, post(serve, token, "/api/recovery/backup", "")))
                    .isEqualTo("succeeded");
            users.drop();
            assertThat(done(serve, token, post(serve, token, "/api/recovery/restore", "{\"backup_file\":\"latest\"}")))
                    .isEqualTo("succeeded");
            assertThat(users.countDocuments()).isEqualTo(50);
        }
        assertThat(ServeRun.command(folder, "audit", "--from", "backups", "--verify"))
                .contains("unaltered");
    }

    @Test
    void backup_withAKey_isEncryptedAndOpenedAgain() throws Exception {
        ServeRun.command(folder, "keys", "generate", "--kind", "aes", "--out", "backups.key");
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                MongoClient database = mongo.client();
                ServeRun serve = ServeRun.start(
                        folder, Map.of("DB", mongo.uri()), "--uri-env", "DB", "--key-file", "backups.key")) {
            database.getDatabase("app").getCollection("users").insertOne(new Document("_id", 1));
            String token = ServeRun.token(folder, "read", "backup");
            assertThat(done(serve, token, post(serve, token, "/api/recovery/backup", "")))
                    .isEqualTo("succeeded");
            HttpResponse<String> listed = send(to(serve, "/api/recovery/backups", token));
            assertThat(listed.body()).contains("\"encryption\":\"aws-encryption-sdk\"");
            assertThat(done(serve, token, send(to(serve, "/api/recovery/validate/latest", token))))
                    .isEqualTo("succeeded");
        }
    }

    private HttpResponse<String> post(ServeRun serve, String token, String path, String body) throws Exception {
        HttpRequest.Builder request = to(serve, path, token).POST(BodyPublishers.ofString(body));
        return send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    /** Follows the events to their end: no waiting here. */
    private String done(ServeRun serve, String token, HttpResponse<String> accepted) throws Exception {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> events = send(to(serve, location, token).header("Accept", "text/event-stream"));
        String last = events.body().substring(events.body().lastIndexOf("event: end"));
        JsonNode operation = new ObjectMapper().readTree(last.substring(last.indexOf('{')));
        return operation.get("state").asText() + operation.at("/problem/code").asText();
    }

    @Test
    void start_saysWhereAndHowToMakeAToken() throws Exception {
        try (ServeRun serve = ServeRun.start(folder, Map.of())) {
            assertThat(serve.url()).startsWith("http://127.0.0.1:");
            assertThat(serve.out()).contains("nightkeep token create --from backups", "Ctrl-C");
            HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(serve.url() + "/")));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1>Nightkeep</h1>");
            assertThat(serve.stop()).isZero();
            assertThat(serve.err()).contains("nightkeep: stopped.");
        }
    }

    @Test
    void json_isOneLine() throws Exception {
        try (ServeRun serve = ServeRun.start(folder, Map.of(), "--json", "--quiet")) {
            JsonNode told = new ObjectMapper().readTree(serve.out());
            assertThat(told.get("database").asBoolean()).isFalse();
            assertThat(told.get("url").asText()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void stopped_answersNoMore() throws Exception {
        ServeRun serve = ServeRun.start(folder, Map.of());
        URI uri = URI.create(serve.url());
        assertThat(serve.stop()).isZero();
        assertThatThrownBy(() -> new Socket(uri.getHost(), uri.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bind 0.0.0.0",
                "--bind 192.0.2.1",
                "--bind no-such-host.invalid",
                "--port 70000",
                "--port -1",
                "--reads 0",
                "--writes 5000",
                "--allow-origin *",
                "--allow-origin https://ops.example.net/path",
                "--uri-env NOT_SET"
            })
    void nonsense_isRefusedBeforeAnythingListens(String arguments) throws Exception {
        ServeRun serve = ServeRun.start(folder, Map.of(), arguments.split(" "));
        assertThat(serve.exit()).isEqualTo(2);
        assertThat(serve.out()).isEmpty();
    }

    @Test
    void port_thatIsTaken_isNamed() throws Exception {
        try (ServeRun serve = ServeRun.start(folder, Map.of())) {
            String port = Integer.toString(URI.create(serve.url()).getPort());
            ServeRun second = ServeRun.start(folder, Map.of(), "--port", port);
            assertThat(second.exit()).isEqualTo(2);
            assertThat(second.err()).contains("Port " + port, "--port");
        }
    }

    @Test
    void rawRequests_thatSmuggleHeaders_areNotUnderstoodOtherwise() throws Exception {
        try (ServeRun serve = ServeRun.start(folder, Map.of())) {
            String answer = raw(serve, request("X-Correlation-Id: a\rSet-Cookie: b"));
            assertThat(answer).doesNotContainIgnoringCase("\nset-cookie");
            String twice = raw(serve, request("Authorization: Bearer a", "Authorization: Bearer b"));
            assertThat(twice).startsWith("HTTP/1.1 400");
        }
    }

    private static String request(String... headers) {
        return "GET /api/recovery/backups HTTP/1.1\r\nHost: x\r\n%s\r\nConnection: close\r\n\r\n"
                .formatted(String.join("\r\n", headers));
    }

    @Test
    void tooLargeBody_isRefused() throws Exception {
        try (ServeRun serve = ServeRun.start(folder, Map.of())) {
            String token = ServeRun.token(folder, "restore");
            assertThat(post(serve, token, "/api/recovery/restore", "x".repeat(70_000))
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    private static String raw(ServeRun serve, String request) throws IOException {
        URI uri = URI.create(serve.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
