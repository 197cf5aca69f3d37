package dev.nightkeep.local.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.recovery.RecoveryApi;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The JDK's server before the API. Slow and idle callers are cut off; each exchange has a thread of its own. */
final class ApiServer implements AutoCloseable {
    /** One more than the API takes, so that it is the API that refuses what is larger. */
    private final int bodyBytes;

    private final HttpServer server;
    private final ExecutorService threads;
    private final RecoveryApi api;
    private final Duration patience;

    private ApiServer(HttpServer server, RecoveryApi api, int maxBodyBytes, Duration patience) {
        this.server = server;
        this.api = api;
        this.bodyBytes = maxBodyBytes + 1;
        this.patience = patience;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * Starts to answer.
     *
     * @param patience how long the body of a request may take to arrive
     * @throws ConfigurationException when the address cannot be had
     */
    static ApiServer start(InetSocketAddress address, RecoveryApi api, int maxBodyBytes, Duration patience) {
        limitConnections();
        try {
            HttpServer server = HttpServer.create(address, 0);
            ApiServer started = new ApiServer(server, api, maxBodyBytes, patience);
            server.setExecutor(started.threads);
            server.createContext("/", started::exchange);
            server.start();
            return started;
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Port %d of %s cannot be had".formatted(address.getPort(), address.getHostString()),
                    "Choose another one with --port; 0 takes any that is free",
                    e);
        }
    }

    /** Read by the JDK once, when its first server starts; what somebody set by hand stays. In seconds. */
    private static void limitConnections() {
        presume("sun.net.httpserver.maxReqTime", "30");
        presume("sun.net.httpserver.maxRspTime", "660");
        presume("sun.net.httpserver.idleInterval", "30");
        presume("sun.net.httpserver.maxReqHeaders", "100");
        presume("jdk.httpserver.maxConnections", "200");
    }

    private static void presume(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Exchanges.send(exchange, api.handle(Exchanges.request(exchange, body(exchange))));
        }
    }

    private byte[] body(HttpExchange exchange) throws IOException {
        Future<byte[]> body = threads.submit(() -> exchange.getRequestBody().readNBytes(bodyBytes));
        try {
            return body.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the body did not arrive", e); // the server closes the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server stops", e);
        }
    }

    /** Ends streams of events, and gives what is being answered a second. */
    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(1);
    }
}
