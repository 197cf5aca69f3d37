package dev.nightkeep.discord.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nightkeep.time.Clock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A server that takes and refuses what Discord does, on 127.0.0.1 and a free port. It knows one server with one bot, in
 * memory. Thread-safe.
 */
public final class FakeDiscord implements AutoCloseable {
    private static final String API = "/api/v10";
    private static final String FILES = "/attachments";

    private final HttpServer server;
    private final ExecutorService threads;
    private final FakeWorld world;
    private final FakeFaults faults = new FakeFaults();
    private final List<Consumer<FakeExchange>> observers = new CopyOnWriteArrayList<>();

    private FakeDiscord(HttpServer server, FakeWorld world) {
        this.server = server;
        this.world = world;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /** Starts it; {@code clock} is what its limits of time and rate go by. */
    public static FakeDiscord start(FakeIdentity identity, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeDiscord fake = new FakeDiscord(server, new FakeWorld(identity, clock));
        fake.serve(new FakeRateLimits(clock));
        return fake;
    }

    private void serve(FakeRateLimits limits) {
        List<FakeRoute> routes = new FakeRoutes(world, faults, address(FILES)).all();
        FakeGateway gateway = new FakeGateway(world, faults, limits, routes);
        server.setExecutor(threads);
        server.createContext(API, exchange -> answer(exchange, gateway));
        server.createContext(FILES, this::download);
        server.start();
    }

    /** Where the API is. */
    public URI address() {
        return address(API);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /** What there is. */
    public FakeWorld world() {
        return world;
    }

    /** What goes wrong. */
    public FakeFaults faults() {
        return faults;
    }

    /** Interactions that people send. */
    public FakeInteractions interactions() {
        return new FakeInteractions(world);
    }

    /** Shows it every request with its answer from now on, on the thread that answers. */
    public void observe(Consumer<FakeExchange> observer) {
        observers.add(observer);
    }

    private void answer(HttpExchange exchange, FakeGateway gateway) throws IOException {
        FakeRequest request = request(exchange);
        FakeAnswer answer = gateway.answer(request);
        FakeExchange seen = new FakeExchange(
                request.method(),
                request.path(),
                new String(request.isTyped() ? request.payload() : new byte[0], StandardCharsets.UTF_8),
                answer.status(),
                new String(answer.body(), StandardCharsets.UTF_8));
        observers.forEach(observer -> observer.accept(seen));
        if (faults.takeLostAnswer()) {
            exchange.close();
        } else {
            send(exchange, answer);
        }
    }

    private static FakeRequest request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new FakeRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath().substring(API.length()),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private void download(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        send(
                exchange,
                world.file(path.substring(FILES.length()))
                        .map(FakeFile::content)
                        .map(FakeAnswer::bytes)
                        .orElseGet(() -> FakeAnswer.nothing(404)));
    }

    private static void send(HttpExchange exchange, FakeAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
