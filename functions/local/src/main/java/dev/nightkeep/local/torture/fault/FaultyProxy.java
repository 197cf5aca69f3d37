package dev.nightkeep.local.torture.fault;

import dev.nightkeep.local.history.Dice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a driver and a server on the loopback interface and lets connections break. Which one and where comes
 * from the seed and from the order in which they are made; after a number of faults all goes through. Thread-safe.
 */
public final class FaultyProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final long seed;
    private final FaultLog log;
    private final AtomicInteger left;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();

    private FaultyProxy(ServerSocket listening, InetSocketAddress server, long seed, int faults, FaultLog log) {
        this.listening = listening;
        this.server = server;
        this.seed = seed;
        this.left = new AtomicInteger(faults);
        this.log = log;
    }

    /**
     * Starts one on a free port.
     *
     * @param port   of the real server, on this machine
     * @param faults after how many nothing goes wrong any more
     */
    public static FaultyProxy start(int port, long seed, int faults, FaultLog log) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            ServerSocket listening = new ServerSocket(0, 50, loopback);
            FaultyProxy proxy = new FaultyProxy(listening, new InetSocketAddress(loopback, port), seed, faults, log);
            Thread.ofPlatform().daemon().name("torture-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }

    /** Where clients connect to. */
    public int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                relay(listening.accept());
            } catch (IOException e) {
                relays.removeIf(Relay::isClosed); // this one was not made: whoever connected finds out
            }
        }
    }

    private void relay(Socket client) throws IOException {
        Optional<ConnectionFault> fault =
                ConnectionFault.random(new Dice(seed, "connection", accepted.incrementAndGet()));
        Relay relay = Relay.between(client, server, fault, this::claim);
        relays.add(relay);
        relay.start(() -> relays.remove(relay));
    }

    /** Whether one more fault may be. */
    private boolean claim(FaultKind kind) {
        boolean granted = left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        if (granted) {
            log.add(kind);
        }
        return granted;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the proxy cannot be closed", e);
        } finally {
            relays.forEach(Relay::close);
        }
    }
}
