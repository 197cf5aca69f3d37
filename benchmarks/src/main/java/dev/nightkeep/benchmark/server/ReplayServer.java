package dev.nightkeep.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A MongoDB server as far as backup and restore can tell, on a free port of 127.0.0.1. What it gives out comes from
 * memory, what it is given is counted and forgotten (a server that expects it still finds it): what is measured against it is the client. Without transport
 * security, users or sessions. Thread-safe.
 */
public final class ReplayServer implements AutoCloseable {
    private final ServerSocketChannel listener;
    private final Holdings holdings;
    private final Commands commands;
    private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();

    private ReplayServer(ServerSocketChannel listener, Holdings holdings) {
        this.listener = listener;
        this.holdings = holdings;
        this.commands = new Commands(holdings);
    }

    /** Starts a server that has these collections. */
    public static ReplayServer start(List<ReplayedCollection> collections) {
        return start(new Holdings(collections, List.of()));
    }

    /**
     * Starts an empty server.
     *
     * @param expected what is going to be written: after that, it is found again by its ids
     */
    public static ReplayServer expecting(List<ReplayedCollection> expected) {
        return start(new Holdings(List.of(), expected));
    }

    private static ReplayServer start(Holdings holdings) {
        try {
            ServerSocketChannel listener =
                    ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ReplayServer server = new ReplayServer(listener, holdings);
            Thread.ofPlatform().daemon().name("replay-server").start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (listener.isOpen()) {
                SocketChannel client = listener.accept();
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                clients.add(client);
                Thread.ofPlatform().daemon().name("replay-client").start(() -> serve(client));
            }
        } catch (IOException e) {
            return; // the server was closed
        }
    }

    private void serve(SocketChannel client) {
        try {
            new Connection(client, commands).run();
        } finally {
            clients.remove(client);
        }
    }

    /** The connection string of one of its databases. */
    public String uri(String database) {
        return "mongodb://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return listener.socket().getLocalPort();
    }

    /** How many documents the collection has, and was given. */
    public long documents(String namespace) {
        return holdings.documents(namespace);
    }

    /** How many documents the server was given since its start. */
    public long written() {
        return holdings.written();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (SocketChannel client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
