package dev.nightkeep.benchmark.measure;

import dev.nightkeep.benchmark.run.BackupOrder;
import dev.nightkeep.benchmark.run.Folders;
import dev.nightkeep.benchmark.run.Runs;
import dev.nightkeep.benchmark.server.ReplayServer;
import dev.nightkeep.format.DataFormat;
import java.nio.file.Path;
import java.util.List;

/** What backups and restores of any size leave on a heap of 256 MB, and what their process takes beside it. */
final class MeasureMemory {
    private static final double MB = 1e6;

    private final Bench bench;

    MeasureMemory(Bench bench) {
        this.bench = bench;
    }

    void run() {
        bench.report().section("Memory with a heap of 256 MB");
        for (long bytes : bench.scale().memory()) {
            backup("%,d MB".formatted(bytes / 1_000_000), Collections.ofBytes(bytes), DataFormat.DUMP);
        }
        backup("one document of 16 MB", Collections.LARGEST, DataFormat.DUMP);
        backup("%,d documents of 40 bytes".formatted(bench.scale().tiny()), Collections.TINY, DataFormat.DUMP);
        backup("%,d collections".formatted(bench.scale().countless()), Collections.COUNTLESS, DataFormat.DUMP);
        json();
    }

    private void backup(String what, String database, DataFormat format) {
        report("backup of " + what, bench.runs().run(order(database, BackupOrder.NOWHERE, format)));
    }

    private List<String> order(String database, String store, DataFormat format) {
        return new BackupOrder(
                        bench.uri(database),
                        store,
                        format,
                        Codec.GZIP_1.compression(),
                        Codec.GZIP_1.level(),
                        Bench.THREADS)
                .words();
    }

    private void json() {
        Path folder = Folders.empty(bench.work().resolve("json"));
        String what = "format json, %,d MB of documents".formatted(bench.scale().json() / 1_000_000);
        report("backup in " + what, bench.runs().run(order(Collections.JSON, folder.toString(), DataFormat.JSON)));
        try (ReplayServer sink = ReplayServer.expecting(bench.collections().in(Collections.JSON))) {
            report(
                    "restore of " + what,
                    bench.runs()
                            .run(List.of("restore", folder.toString(), sink.uri(""), Integer.toString(Bench.THREADS))));
        }
    }

    private void report(String what, Runs.TimedRun run) {
        bench.report().add(what, run.seconds(), "s");
        bench.report().add("  most left by a full collection", run.figures().live() / MB, "MB");
        bench.report().add("  most of the process in memory", run.figures().resident() / MB, "MB");
    }
}
