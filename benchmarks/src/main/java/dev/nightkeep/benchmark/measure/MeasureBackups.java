package dev.nightkeep.benchmark.measure;

import dev.nightkeep.benchmark.run.BackupOrder;
import dev.nightkeep.benchmark.run.Folders;
import dev.nightkeep.benchmark.run.OtherTool;
import dev.nightkeep.benchmark.run.Runs;
import dev.nightkeep.format.DataFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Backups of one database with every codec, beside the official tool on the same server, and beside pigz. */
final class MeasureBackups {
    private static final String DUMP = "mongodump";
    private static final String DUMP_GZIP = "mongodump --gzip";
    private static final String PIGZ = "pigz -p2 -6";
    private static final String INTO_DIRECTORY = "gzip-6 into a directory";

    private final Bench bench;
    private final Rates bare;

    MeasureBackups(Bench bench, Rates bare) {
        this.bench = bench;
        this.bare = bare;
    }

    void run(String database, String title, List<Codec> codecs) {
        bench.report().section(title);
        Rounds rounds = new Rounds();
        for (Codec codec : codecs) {
            rounds.add(codec.text(), () -> rate(database, codec, BackupOrder.NOWHERE));
        }
        rounds.add(
                INTO_DIRECTORY,
                () -> rate(database, Codec.GZIP_6, folder("backup").toString()));
        OtherTool.find(DUMP).ifPresent(tool -> addDumps(rounds, tool, database));
        OtherTool.find("pigz").ifPresent(tool -> addPigz(rounds, tool));
        Rates best = rounds.best(bench.scale().rounds());
        best.forEach((name, rate) -> bench.report().add(name, rate, "MB/s"));
        codecs.forEach(codec -> compareWithBare(codec.text(), best));
        compare(Codec.GZIP_6, DUMP_GZIP, 4, best);
        compare(Codec.GZIP_6, PIGZ, 0.9, best);
        compare(Codec.GZIP_1, DUMP_GZIP, 10, best);
        compare(Codec.ZSTD_3, DUMP, 1.5, best);
    }

    private double rate(String database, Codec codec, String store) {
        BackupOrder order = new BackupOrder(
                bench.uri(database), store, DataFormat.DUMP, codec.compression(), codec.level(), Bench.THREADS);
        Runs.TimedRun run = bench.runs().run(order.words());
        return run.figures().rawBytes() / 1e6 / run.seconds();
    }

    private void addDumps(Rounds rounds, OtherTool dump, String database) {
        rounds.add(DUMP, () -> bytes(database) / 1e6 / dump.run(arguments(database)));
        // a rate is a rate: the slow one gets less to do
        rounds.add(
                DUMP_GZIP,
                () -> bytes(Collections.REFERENCE)
                        / 1e6
                        / dump.run(Stream.concat(Stream.of("--gzip"), Arrays.stream(arguments(Collections.REFERENCE)))
                                .toArray(String[]::new)));
    }

    private String[] arguments(String database) {
        return new String[] {
            "--quiet", "--uri", bench.uri(database), "--out", folder("dump").toString()
        };
    }

    private long bytes(String database) {
        return bench.collections().in(database).stream()
                .mapToLong(collection -> collection.bytes())
                .sum();
    }

    private void addPigz(Rounds rounds, OtherTool pigz) {
        Path raw = rawFile();
        rounds.add(PIGZ, () -> size(raw) / 1e6 / pigz.run("-p2", "-6", "-c", raw.toString()));
    }

    /** The same documents as one file. */
    private Path rawFile() {
        Path file = bench.work().resolve("raw.bson");
        byte[] sample = bench.collections().readings().bytes();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < bench.scale().reference(); written += sample.length) {
                out.write(sample);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String name) {
        return Folders.empty(bench.work().resolve(name));
    }

    private void compareWithBare(String codec, Rates best) {
        bench.report().add("%s / the codec alone".formatted(codec), best.of(codec) / bare.of(codec), "x");
    }

    private void compare(Codec codec, String other, double goal, Rates best) {
        if (best.has(other)) {
            String name = "%s / %s".formatted(codec.text(), other);
            bench.report().atLeast(goal, name, best.ratio(codec.text(), other), "x");
        } else {
            bench.report().note("%s is not on the PATH".formatted(other.split(" ", -1)[0]));
        }
    }
}
