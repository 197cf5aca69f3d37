package dev.nightkeep.benchmark;

import dev.nightkeep.benchmark.measure.Measurements;
import dev.nightkeep.benchmark.measure.Scale;
import dev.nightkeep.benchmark.report.Report;
import dev.nightkeep.benchmark.run.ChildRuns;
import dev.nightkeep.benchmark.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code benchmarks/run [--quick] [--json]}. */
public final class Benchmark {
    private Benchmark() {}

    /** Measures everything; with {@code --json} the figures come as JSON behind the table, which goes to standard error. */
    public static void main(String[] arguments) throws IOException {
        List<String> options = List.of(arguments);
        boolean json = options.contains("--json");
        Report report = new Report(json ? System.err::println : System.out::println);
        Path work = Files.createTempDirectory("nightkeep-benchmark");
        try {
            Measurements.run(options.contains("--quick") ? Scale.quick() : Scale.full(), new ChildRuns(), work, report);
        } finally {
            Folders.delete(work);
        }
        if (json) {
            System.out.println(report.json());
        }
    }
}
