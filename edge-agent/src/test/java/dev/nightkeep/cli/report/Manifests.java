package dev.nightkeep.cli.report;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.PartIndexReference;
import dev.nightkeep.format.Producer;
import dev.nightkeep.format.Totals;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.SourceDescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Manifests as runs leave them. */
final class Manifests {
    static final BackupId ID = new BackupId("20261121T020000Z-full-1b4e28ba-2fa1-41d2-883f-0016d3cca427");
    private static final Instant STARTED = Instant.parse("2026-11-21T02:00:00Z");

    private Manifests() {}

    /** A backup of one moment in which so many collections are missing, of which a hundred are named. */
    static Manifest missing(int count) {
        List<MissingCollection> missing = IntStream.range(0, Math.min(count, Manifest.MISSING_LIMIT))
                .mapToObj(i -> new MissingCollection("app.secret" + i, "source-access-denied", "not allowed"))
                .toList();
        return new Manifest(
                Manifest.FORMAT_VERSION,
                ID,
                JobName.DEFAULT,
                count == 0 ? BackupState.SUCCEEDED : BackupState.PARTIAL,
                DataFormat.DUMP,
                Compression.ZSTD,
                3,
                "none",
                Optional.empty(),
                Optional.empty(),
                STARTED,
                STARTED.plusSeconds(185),
                new Producer("nightkeep", "0.1.0"),
                new SourceDescription("MongoDB 8.0.4", "8.0.4", "replica set"),
                Consistency.snapshot("1763690400,1"),
                new Totals(3, 1_234_567, 1, 9, 12, 200_000_000, 50_000_000),
                new PartIndexReference("parts.jsonl.gz", 100, Digest.of(new byte[0], 0, 0)),
                missing,
                count,
                Optional.empty());
    }
}
