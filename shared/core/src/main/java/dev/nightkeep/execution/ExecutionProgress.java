package dev.nightkeep.execution;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * How far an execution has come.
 *
 * @param stage            what is being done
 * @param slice            how many tasks have worked at it, this one included
 * @param documents        done in this stage by this task
 * @param rawBytes         likewise, uncompressed
 * @param plannedDocuments of the stage, as far as it is known
 * @param updated          when the task was last heard of
 */
public record ExecutionProgress(
        String stage,
        int slice,
        long collections,
        long documents,
        long rawBytes,
        OptionalLong plannedDocuments,
        Instant updated) {}
