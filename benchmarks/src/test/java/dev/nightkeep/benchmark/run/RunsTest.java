package dev.nightkeep.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.nightkeep.benchmark.data.Samples;
import dev.nightkeep.benchmark.server.ReplayServer;
import dev.nightkeep.benchmark.server.ReplayedCollection;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.DataFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunsTest {
    private final ReplayedCollection readings =
            new ReplayedCollection("app", "readings", Samples.readings(100_000), 5_000);

    @Test
    void childRuns_backup_countsWhatTheServerHas() {
        try (ReplayServer server = ReplayServer.start(List.of(readings))) {
            BackupOrder order =
                    new BackupOrder(server.uri("app"), BackupOrder.NOWHERE, DataFormat.DUMP, Compression.ZSTD, 3, 2);
            RunFigures figures = new ChildRuns().run(order.words()).figures();
            assertThat(figures.documents()).isEqualTo(5_000);
            assertThat(figures.rawBytes()).isEqualTo(readings.bytes());
        }
    }

    @Test
    void here_backupAndRestore_writeEveryDocument(@TempDir Path folder) {
        try (ReplayServer server = ReplayServer.start(List.of(readings));
                ReplayServer sink = ReplayServer.expecting(List.of(readings))) {
            BackupOrder order =
                    new BackupOrder(server.uri("app"), folder.toString(), DataFormat.DUMP, Compression.GZIP, 1, 2);
            Runs.here().run(order.words());
            RunFigures figures = Runs.here()
                    .run(List.of("restore", folder.toString(), sink.uri(""), "2"))
                    .figures();
            assertThat(figures.documents()).isEqualTo(5_000);
            assertThat(sink.written()).isEqualTo(5_000);
        }
    }

    @Test
    void run_unknownWord_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Runs.here().run(List.of("dance")));
    }

    @Test
    void otherTool_thatFails_failsTheMeasurement() {
        Optional<OtherTool> shell = OtherTool.find("sh");
        assertThat(shell).isPresent();
        assertThat(shell.get().run("-c", "exit 0")).isNotNegative();
        assertThatIllegalStateException().isThrownBy(() -> shell.get().run("-c", "exit 3"));
        assertThat(OtherTool.find("no-such-tool-anywhere")).isEmpty();
    }
}
