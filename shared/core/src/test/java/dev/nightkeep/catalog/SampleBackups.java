package dev.nightkeep.catalog;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.format.PartIndexReference;
import dev.nightkeep.format.Producer;
import dev.nightkeep.format.Totals;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.SourceDescription;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Precondition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Backups that hold next to nothing, for tests of what is done with whole backups. */
public final class SampleBackups {
    private SampleBackups() {}

    public static BackupLayout layout(String job, String started) {
        return layout(job, started, BackupType.FULL);
    }

    public static BackupLayout layout(String job, String started, BackupType type) {
        return new BackupLayout(new JobName(job), BackupId.of(Instant.parse(started), type, UUID.randomUUID()));
    }

    /** Writes a committed backup of three objects and its manifest. */
    public static BackupLayout commit(BackupStore store, BackupLayout layout) {
        writeData(store, layout);
        writeManifest(store, layout, manifest(layout));
        return layout;
    }

    /** What a run has written before it commits. */
    public static void writeData(BackupStore store, BackupLayout layout) {
        for (String name : List.of("dump/shop/orders.bson.gz", "dump/shop/orders.metadata.json.gz", "parts.jsonl.gz")) {
            store.write(layout.key(name), new byte[10], Precondition.none());
        }
    }

    public static void writeManifest(BackupStore store, BackupLayout layout, Manifest manifest) {
        store.write(layout.manifest(), ManifestJson.write(manifest), Precondition.none());
    }

    public static Manifest manifest(BackupLayout layout) {
        return new Manifest(
                Manifest.FORMAT_VERSION,
                layout.id(),
                layout.job(),
                BackupState.SUCCEEDED,
                DataFormat.DUMP,
                Compression.GZIP,
                6,
                "none",
                Optional.empty(),
                Optional.empty(),
                layout.id().started(),
                layout.id().started().plusSeconds(5),
                new Producer("nightkeep", "1"),
                new SourceDescription("MongoDB 8.0.4", "8.0.4", "replica set"),
                Consistency.perCollection(),
                Totals.NONE,
                new PartIndexReference(BackupLayout.PART_INDEX, 10, Digest.of(new byte[10], 0, 10)),
                List.of(),
                0,
                Optional.empty());
    }
}
