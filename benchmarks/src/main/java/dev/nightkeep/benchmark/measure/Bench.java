package dev.nightkeep.benchmark.measure;

import dev.nightkeep.benchmark.report.Report;
import dev.nightkeep.benchmark.run.Runs;
import dev.nightkeep.benchmark.server.ReplayServer;
import java.nio.file.Path;

/**
 * What all measurements share.
 *
 * @param work a folder for what is written; emptied by whoever gave it
 */
record Bench(Scale scale, Collections collections, ReplayServer server, Runs runs, Path work, Report report) {
    static final int THREADS = 2;

    String uri(String database) {
        return server.uri(database);
    }
}
