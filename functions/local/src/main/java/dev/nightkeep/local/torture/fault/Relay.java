package dev.nightkeep.local.torture.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Predicate;

/** One connection through a proxy: two sockets and what passes between them. Thread-safe. */
final class Relay implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final Socket client;
    private final Socket server;
    private final Optional<ConnectionFault> fault;
    private final Predicate<FaultKind> claim;

    private Relay(Socket client, Socket server, Optional<ConnectionFault> fault, Predicate<FaultKind> claim) {
        this.client = client;
        this.server = server;
        this.fault = fault;
        this.claim = claim;
    }

    /** @param claim asked whether the fault may be, right before it is */
    static Relay between(
            Socket client, InetSocketAddress address, Optional<ConnectionFault> fault, Predicate<FaultKind> claim)
            throws IOException {
        Socket server = new Socket();
        try {
            server.connect(address);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        return new Relay(client, server, fault, claim);
    }

    void start(Runnable ended) {
        Thread.ofVirtual().name("torture-to-server").start(() -> pass(client, server, false, ended));
        Thread.ofVirtual().name("torture-from-server").start(() -> pass(server, client, true, ended));
    }

    private void pass(Socket from, Socket to, boolean fromServer, Runnable ended) {
        Optional<ConnectionFault> mine = fault.filter(chosen -> chosen.fromServer() == fromServer);
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            pass(in, out, mine);
        } catch (IOException e) {
            close(); // one side is gone, so the other goes too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
        }
    }

    private void pass(InputStream in, OutputStream out, Optional<ConnectionFault> mine)
            throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        long passed = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            long before = passed;
            passed += read;
            if (mine.isPresent() && before <= mine.get().bytes() && mine.get().bytes() < passed) {
                int some = (int) (mine.get().bytes() - before);
                out.write(buffer, 0, some);
                breakOff(mine.get());
                out.write(buffer, some, read - some);
            } else {
                out.write(buffer, 0, read);
            }
        }
    }

    /** After a stall, or where the fault may not be, what follows goes through. */
    private void breakOff(ConnectionFault chosen) throws IOException, InterruptedException {
        if (!claim.test(chosen.kind())) {
            return;
        }
        switch (chosen.kind()) {
            case CONNECTION_STALLED -> Thread.sleep(chosen.millis());
            case CONNECTION_RESET -> {
                client.setSoLinger(true, 0);
                server.setSoLinger(true, 0);
                close();
            }
            default -> close();
        }
    }

    boolean isClosed() {
        return client.isClosed() && server.isClosed();
    }

    @Override
    public void close() {
        closeQuietly(client);
        closeQuietly(server);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return; // it is gone either way
        }
    }
}
