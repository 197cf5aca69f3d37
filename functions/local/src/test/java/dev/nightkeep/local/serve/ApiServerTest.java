package dev.nightkeep.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.recovery.RecoveryApi;
import dev.nightkeep.recovery.RecoveryApis;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Stores;
import dev.nightkeep.time.SystemClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApiServerTest {
    @TempDir
    private Path folder;

    private RecoveryApi api(BackupStore store) {
        SystemClock clock = new SystemClock();
        return RecoveryApis.of(
                new LocalBackend(new Backends(Map.of()), store, new NoEncryption(), Optional.empty(), "test", ""),
                operation -> {},
                new StoredAuditLog(store, clock),
                ApiSettings.deployed().withoutHttps(),
                clock,
                (correlation, defect) -> {});
    }

    private ApiServer start(BackupStore store, Duration patience) {
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return ApiServer.start(free, api(store), 1024, patience);
    }

    /** The caller waits for what the server does; nothing here depends on how long that takes. */
    @Test
    void bodyThatNeverArrives_isCutOff() throws IOException {
        try (BackupStore store = Stores.directory(folder);
                ApiServer server = start(store, Duration.ofMillis(50));
                Socket slow = new Socket(
                        server.address().getAddress(), server.address().getPort())) {
            slow.getOutputStream()
                    .write("POST /api/recovery/restore HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            assertThat(slow.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void withoutDatabase_nothingIsOpened() {
        LocalBackend backend = new LocalBackend(
                new Backends(Map.of()), Stores.directory(folder), new NoEncryption(), Optional.empty(), "test", "");
        assertThat(backend.hasDatabase()).isFalse();
        Assertions.assertThatThrownBy(backend::openSource).isInstanceOf(ConfigurationException.class);
        Assertions.assertThatThrownBy(backend::openTarget).isInstanceOf(ConfigurationException.class);
        assertThat(backend.host()).isEqualTo("test");
    }

    @Test
    void incident_isPrintedWithoutItsWords() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new PrintedIncidents(new PrintStream(err, true, StandardCharsets.UTF_8))
                .unexpected("c-1", new IllegalStateException("PLANTED"));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("c-1", "IllegalStateException", "    at dev.nightkeep.local.serve.ApiServerTest")
                .doesNotContain("PLANTED");
    }
}
