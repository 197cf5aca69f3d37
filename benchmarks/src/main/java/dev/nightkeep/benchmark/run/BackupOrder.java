package dev.nightkeep.benchmark.run;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.mongo.MongoUri;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to back up, from where and to where.
 *
 * @param store a directory, or {@value #NOWHERE}
 */
public record BackupOrder(
        String uri, String store, DataFormat format, Compression compression, int level, int threads) {
    /** The store that forgets. */
    public static final String NOWHERE = "nowhere";

    static BackupOrder parse(List<String> words) {
        return new BackupOrder(
                words.get(0),
                words.get(1),
                DataFormat.valueOf(words.get(2).toUpperCase(Locale.ROOT)),
                Compression.valueOf(words.get(3).toUpperCase(Locale.ROOT)),
                Integer.parseInt(words.get(4)),
                Integer.parseInt(words.get(5)));
    }

    /** As the arguments of a {@link MeasuredProcess}. */
    public List<String> words() {
        return List.of(
                "backup",
                uri,
                store,
                format.name(),
                compression.name(),
                Integer.toString(level),
                Integer.toString(threads));
    }

    BackupRequest request() {
        Set<String> database = MongoUri.parse(uri).database().map(Set::of).orElse(Set.of());
        return new BackupRequest(
                JobName.DEFAULT,
                BackupType.FULL,
                new NamespaceSelection(database, List.of(), List.of()),
                format,
                compression,
                level,
                List.of(),
                threads,
                false);
    }
}
