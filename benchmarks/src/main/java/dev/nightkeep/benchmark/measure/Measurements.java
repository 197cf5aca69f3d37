package dev.nightkeep.benchmark.measure;

import dev.nightkeep.benchmark.report.Report;
import dev.nightkeep.benchmark.run.Runs;
import dev.nightkeep.benchmark.server.ReplayServer;
import java.nio.file.Path;
import java.util.List;

/** All that is measured, in one run. */
public final class Measurements {
    private static final List<Codec> ALL =
            List.of(Codec.GZIP_6, Codec.GZIP_1, Codec.ZSTD_3, Codec.BROTLI_5, Codec.NONE);
    private static final List<Codec> FEW = List.of(Codec.GZIP_6, Codec.GZIP_1, Codec.ZSTD_3);

    private Measurements() {}

    /**
     * Measures and reports.
     *
     * @param runs where backups and restores take place
     * @param work an empty folder; what is left in it is of no use
     */
    public static void run(Scale scale, Runs runs, Path work, Report report) {
        Collections collections = new Collections(scale);
        try (ReplayServer server = ReplayServer.start(collections.all())) {
            Bench bench = new Bench(scale, collections, server, runs, work, report);
            Rates bare = new MeasureCodecs(bench).run(ALL);
            new MeasureBackups(bench, bare)
                    .run(Collections.LARGE, "Backups of one collection of %,d MB".formatted(mb(scale)), ALL);
            new MeasureBackups(bench, bare)
                    .run(
                            Collections.MANY,
                            "Backups of %,d collections of %,d MB together".formatted(scale.collections(), mb(scale)),
                            FEW);
            new MeasureRestores(bench).run();
            new MeasureMemory(bench).run();
            new MeasureCatalog(bench).run();
        }
    }

    private static long mb(Scale scale) {
        return scale.large() / 1_000_000;
    }
}
