package dev.nightkeep.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a service, passes requests on and keeps a list of them, and lets some fail as it was told. */
final class FaultyFront implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Upstream upstream;
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    FaultyFront(URI service) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upstream = new Upstream(service);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What happens to the next requests of this kind ({@code "PUT"}, {@code "POST uploads"}), in turn. */
    FaultyFront next(String kind, Fault... inTurn) {
        faults.computeIfAbsent(kind, ignored -> new ArrayDeque<>()).addAll(List.of(inTurn));
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The requests of this kind so far, those that were made to fail included. */
    List<Received> received(String kind) {
        return received.stream().filter(request -> request.kind().equals(kind)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Received request = Received.of(exchange);
        received.add(request);
        fault(request.kind()).apply(exchange, request, upstream);
    }

    private Fault fault(String kind) {
        Queue<Fault> inTurn = faults.getOrDefault(kind, new ArrayDeque<>());
        synchronized (inTurn) {
            Fault fault = inTurn.poll();
            return fault == null ? Fault.none() : fault;
        }
    }
}
