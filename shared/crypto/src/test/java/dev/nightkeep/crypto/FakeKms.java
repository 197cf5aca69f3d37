package dev.nightkeep.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A key service on the loopback that speaks as much of the KMS API (JSON 1.1) as encryption needs: data keys are wrapped
 * with AES-GCM, and bound to key and encryption context.
 */
final class FakeKms implements AutoCloseable {
    private static final String ACCOUNT = "111122223333";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, FakeKmsKey> keys = new ConcurrentHashMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    FakeKms() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Makes a key and gives its ARN. */
    String newKey(String region) {
        String arn = "arn:aws:kms:%s:%s:key/%s".formatted(region, ACCOUNT, java.util.UUID.randomUUID());
        keys.put(arn, new FakeKmsKey(arn));
        return arn;
    }

    String newAlias(String key) {
        String alias = key.replaceFirst(":key/.*", ":alias/backups-" + aliases.size());
        aliases.put(alias, key);
        return alias;
    }

    void disable(String key) {
        key(key).orElseThrow().disabled().set(true);
    }

    /** The next request is answered like this. */
    void refuseNext(int status, String code, String message) {
        refusals.add(new Refusal(status, code, message));
    }

    int requests() {
        return requests.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            String action =
                    exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst(".*\\.", "");
            try {
                Refusal next = refusals.poll();
                if (next != null) {
                    throw next;
                }
                answer(exchange, 200, act(action, request));
            } catch (Refusal refusal) {
                answer(exchange, refusal.status, refusal.body());
            }
        }
    }

    private ObjectNode act(String action, JsonNode request) throws Refusal {
        try {
            return switch (action) {
                case "GenerateDataKey" -> generate(request);
                case "Encrypt" ->
                    encrypt(
                            request,
                            Base64.getDecoder().decode(request.path("Plaintext").asText()));
                case "Decrypt" -> decrypt(request);
                default -> throw new Refusal(400, "UnknownOperationException", action);
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refusal(400, "InvalidCiphertextException", "");
        }
    }

    private ObjectNode generate(JsonNode request) throws Refusal, GeneralSecurityException {
        byte[] plain = new byte[request.path("NumberOfBytes").asInt()];
        new java.security.SecureRandom().nextBytes(plain);
        return encrypt(request, plain).put("Plaintext", Base64.getEncoder().encodeToString(plain));
    }

    private ObjectNode encrypt(JsonNode request, byte[] plain) throws Refusal, GeneralSecurityException {
        FakeKmsKey key = usable(request);
        byte[] blob = key.wrap(plain, context(request));
        return JSON.createObjectNode()
                .put("CiphertextBlob", Base64.getEncoder().encodeToString(blob))
                .put("KeyId", key.arn());
    }

    private ObjectNode decrypt(JsonNode request) throws Refusal, GeneralSecurityException {
        FakeKmsKey key = usable(request);
        byte[] blob = Base64.getDecoder().decode(request.path("CiphertextBlob").asText());
        return JSON.createObjectNode()
                .put("Plaintext", Base64.getEncoder().encodeToString(key.unwrap(blob, context(request))))
                .put("KeyId", key.arn());
    }

    private FakeKmsKey usable(JsonNode request) throws Refusal {
        String id = request.path("KeyId").asText();
        FakeKmsKey key = key(id).orElseThrow(() -> new Refusal(400, "NotFoundException", "Invalid keyId " + id));
        if (key.disabled().get()) {
            throw new Refusal(400, "DisabledException", id + " is disabled.");
        }
        return key;
    }

    private Optional<FakeKmsKey> key(String id) {
        return Optional.ofNullable(keys.get(aliases.getOrDefault(id, id)));
    }

    private static byte[] context(JsonNode request) {
        StringBuilder text = new StringBuilder();
        request.path("EncryptionContext").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> text.append(entry.getKey())
                        .append('\0')
                        .append(entry.getValue().asText())
                        .append('\0'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static final class Refusal extends Exception {
        private final int status;
        private final String code;

        Refusal(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        ObjectNode body() {
            return JSON.createObjectNode().put("__type", code).put("message", getMessage());
        }
    }
}
