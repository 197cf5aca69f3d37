package dev.nightkeep.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.benchmark.report.Report;
import dev.nightkeep.benchmark.report.Row;
import dev.nightkeep.benchmark.run.Runs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs through everything with next to no data. What comes out says nothing of speed, and is not looked at. */
final class MeasurementsTest {
    @TempDir
    private Path work;

    @Test
    void run_least_measuresEverythingThatIsInstalled() {
        List<String> lines = new ArrayList<>();
        Report report = new Report(lines::add);
        Measurements.run(Scale.least(), Runs.here(), work, report);
        assertThat(report.rows().stream().map(Row::section).distinct()).hasSize(6);
        assertThat(report.rows())
                .extracting(Row::name)
                .contains("gzip-6", "zstd-3 / the codec alone", "restore of gzip-6", "latest");
        assertThat(report.rows()).allSatisfy(row -> assertThat(row.value()).isFinite());
    }
}
