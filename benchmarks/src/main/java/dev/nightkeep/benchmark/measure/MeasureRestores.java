package dev.nightkeep.benchmark.measure;

import dev.nightkeep.benchmark.run.BackupOrder;
import dev.nightkeep.benchmark.run.Folders;
import dev.nightkeep.benchmark.run.OtherTool;
import dev.nightkeep.benchmark.run.Runs;
import dev.nightkeep.benchmark.server.ReplayServer;
import dev.nightkeep.format.DataFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Restores into an empty server that counts what it is given, beside the official tool. */
final class MeasureRestores {
    private static final String OURS = "restore of gzip-6";
    private static final String RESTORE = "mongorestore --gzip";
    private static final double GOAL = 4;

    private final Bench bench;

    MeasureRestores(Bench bench) {
        this.bench = bench;
    }

    void run() {
        bench.report().section("Restores into an empty server");
        Path backup = backup();
        Rounds rounds = new Rounds().add(OURS, () -> ours(backup));
        Optional<OtherTool> dump = OtherTool.find("mongodump");
        Optional<OtherTool> restore = OtherTool.find("mongorestore");
        if (dump.isPresent() && restore.isPresent()) {
            Path dumped = dumped(dump.get());
            rounds.add(RESTORE, () -> official(restore.get(), dumped));
        }
        Rates best = rounds.best(bench.scale().rounds());
        best.forEach((name, rate) -> bench.report().add(name, rate, "documents/s"));
        if (best.has(RESTORE)) {
            bench.report().atLeast(GOAL, OURS + " / " + RESTORE, best.ratio(OURS, RESTORE), "x");
        } else {
            bench.report().note("mongodump and mongorestore are not on the PATH");
        }
    }

    private Path backup() {
        Path folder = Folders.empty(bench.work().resolve("backup"));
        BackupOrder order = new BackupOrder(
                bench.uri(Collections.REFERENCE),
                folder.toString(),
                DataFormat.DUMP,
                Codec.GZIP_6.compression(),
                Codec.GZIP_6.level(),
                Bench.THREADS);
        bench.runs().run(order.words());
        return folder;
    }

    private Path dumped(OtherTool dump) {
        Path folder = Folders.empty(bench.work().resolve("dump"));
        dump.run("--gzip", "--quiet", "--uri", bench.uri(Collections.REFERENCE), "--out", folder.toString());
        return folder;
    }

    private double ours(Path backup) {
        try (ReplayServer sink = sink()) {
            Runs.TimedRun run = bench.runs()
                    .run(List.of("restore", backup.toString(), sink.uri(""), Integer.toString(Bench.THREADS)));
            return run.figures().documents() / run.seconds();
        }
    }

    private double official(OtherTool restore, Path dumped) {
        try (ReplayServer sink = sink()) {
            double seconds = restore.run("--gzip", "--quiet", "--uri", sink.uri(""), dumped.toString());
            return sink.written() / seconds;
        }
    }

    private ReplayServer sink() {
        return ReplayServer.expecting(bench.collections().in(Collections.REFERENCE));
    }
}
