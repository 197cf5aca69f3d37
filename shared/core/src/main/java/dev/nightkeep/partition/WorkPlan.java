package dev.nightkeep.partition;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.SourceDescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was decided before the first worker began; never changed.
 *
 * @param clusterTime at which all read, where the server gives one
 * @param missing     what could not even be listed
 * @param collections how many ranges each collection was cut into, in the order of the backup
 * @param tasks       names of the tasks of the first round
 */
record WorkPlan(
        RunReference run,
        Instant started,
        SourceDescription source,
        Compression compression,
        int level,
        boolean allowEmpty,
        Optional<String> clusterTime,
        List<MissingCollection> missing,
        List<PlannedCollection> collections,
        List<String> tasks) {
    WorkPlan {
        missing = List.copyOf(missing);
        collections = List.copyOf(collections);
        tasks = List.copyOf(tasks);
    }

    /** A collection and the number of its ranges; none where it has no documents of its own. */
    record PlannedCollection(Namespace namespace, int ranges) {}

    /** The request of which this is the plan, as far as the end of the run needs it. */
    BackupRequest request() {
        BackupRequest standard = BackupRequest.standard();
        return new BackupRequest(
                run.job(),
                run.backup().type(),
                standard.selection(),
                standard.format(),
                compression,
                level,
                List.of(),
                1,
                allowEmpty);
    }
}
