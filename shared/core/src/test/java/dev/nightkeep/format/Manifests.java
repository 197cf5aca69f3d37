package dev.nightkeep.format;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.SourceDescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Manifests as the golden files have them. */
final class Manifests {
    private static final MissingCollection SECRETS = new MissingCollection(
            "app.secrets", "source-access-denied", "This user may not read app.secrets. Give it the role 'read'.");

    private static final String RECIPIENT = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq";

    private Manifests() {}

    static Manifest succeeded() {
        return manifest(
                BackupState.SUCCEEDED,
                DataFormat.DUMP,
                Compression.GZIP,
                Consistency.snapshot("1763690400,7"),
                List.of(),
                0);
    }

    /** A plain backup that was encrypted later. */
    static Manifest rekeyed() {
        BackupId copy = new BackupId("20261121T020000Z-full-0e37df36-f698-4ce6-8a2f-4f1e6a3a9c11");
        return succeeded()
                .rekeyed(
                        copy,
                        TestKeys.ofScheme("age", RECIPIENT),
                        2_166_784,
                        succeeded().partIndex());
    }

    static Manifest partialAndDeleted() {
        return partial(List.of(SECRETS), 1).buried(Instant.parse("2026-12-01T00:00:00Z"));
    }

    static Manifest partial(List<MissingCollection> missing, long missingCount) {
        return manifest(
                BackupState.PARTIAL,
                DataFormat.JSON,
                Compression.BROTLI,
                Consistency.perCollection(),
                missing,
                missingCount);
    }

    static Manifest manifest(
            BackupState state,
            DataFormat format,
            Compression compression,
            Consistency consistency,
            List<MissingCollection> missing,
            long missingCount) {
        return new Manifest(
                Manifest.FORMAT_VERSION,
                new BackupId("20261121T020000Z-full-6f9619ff-8b86-4011-b42d-00c04fc964ff"),
                new JobName("nightly"),
                state,
                format,
                compression,
                compression.standardLevel(),
                "none",
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-21T02:00:00.125Z"),
                Instant.parse("2026-11-21T02:00:41Z"),
                new Producer("nightkeep", "0.1.0"),
                new SourceDescription("MongoDB 8.0.4", "8.0.4", "replica set"),
                consistency,
                new Totals(5, 46080, 1, 11, 14, 17_301_504, 2_162_688),
                new PartIndexReference(
                        BackupLayout.PART_INDEX,
                        1844,
                        new Digest("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                missing,
                missingCount,
                Optional.empty());
    }
}
