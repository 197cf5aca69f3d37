package dev.nightkeep.local.torture.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultyProxyTest {
    private static final byte[] SENT = new byte[300_000];

    private final FaultLog log = new FaultLog();
    private ServerSocket echo = new ServerSocket();

    FaultyProxyTest() throws IOException {
        new Random(1).nextBytes(SENT);
    }

    @BeforeEach
    void listen() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    private void serve() {
        try {
            while (true) {
                Socket client = echo.accept();
                Thread.ofVirtual().start(() -> answer(client));
            }
        } catch (IOException e) {
            assertThat(echo.isClosed()).isTrue();
        }
    }

    private static void answer(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            assertThat(e).isNotNull(); // the proxy broke it off, as it should
        }
    }

    @AfterEach
    void stop() throws IOException {
        echo.close();
    }

    /** What comes back before the connection ends. */
    private static byte[] exchange(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread.ofVirtual().start(() -> send(socket));
            InputStream in = socket.getInputStream();
            java.io.ByteArrayOutputStream back = new java.io.ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            try {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    back.write(buffer, 0, read);
                    if (back.size() == SENT.length) {
                        break;
                    }
                }
            } catch (IOException e) {
                return back.toByteArray(); // reset
            }
            return back.toByteArray();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static void send(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(SENT);
            out.flush();
        } catch (IOException e) {
            assertThat(e).isNotNull(); // broken off
        }
    }

    @Test
    void proxy_withoutFaults_passesEverything() {
        try (FaultyProxy proxy = FaultyProxy.start(echo.getLocalPort(), 1, 0, log)) {
            for (int i = 0; i < 10; i++) {
                assertThat(exchange(proxy.port())).isEqualTo(SENT);
            }
        }
        assertThat(log.total()).isZero();
    }

    @Test
    void proxy_withFaults_breaksSomeConnectionsAndThenNoneAnyMore() {
        try (FaultyProxy proxy = FaultyProxy.start(echo.getLocalPort(), 1, 5, log)) {
            for (int i = 0; i < 100 && log.total() < 5; i++) {
                exchange(proxy.port());
            }
            assertThat(exchange(proxy.port())).isEqualTo(SENT);
        }
        assertThat(log.total()).isEqualTo(5);
    }

    @Test
    void relay_closed_passesWhatCameBeforeAndNothingElse() throws IOException {
        byte[] back = through(new ConnectionFault(FaultKind.CONNECTION_CLOSED, true, 1000, 0));
        assertThat(back).hasSizeLessThanOrEqualTo(1000).isEqualTo(java.util.Arrays.copyOf(SENT, back.length));
    }

    @Test
    void relay_reset_breaksOff() throws IOException {
        assertThat(through(new ConnectionFault(FaultKind.CONNECTION_RESET, false, 20_000, 0)))
                .hasSizeLessThanOrEqualTo(20_000);
    }

    @Test
    void relay_stalled_passesEverythingInTheEnd() throws IOException {
        assertThat(through(new ConnectionFault(FaultKind.CONNECTION_STALLED, true, 5000, 20)))
                .isEqualTo(SENT);
    }

    private byte[] through(ConnectionFault fault) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> relay(listening, fault));
            return exchange(listening.getLocalPort());
        }
    }

    private void relay(ServerSocket listening, ConnectionFault fault) {
        try {
            InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), echo.getLocalPort());
            Relay.between(listening.accept(), server, Optional.of(fault), kind -> true)
                    .start(() -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
