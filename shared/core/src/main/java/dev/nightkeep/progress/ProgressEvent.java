package dev.nightkeep.progress;

import java.util.OptionalLong;

/** What happened in a run since the event before. Amounts are increments, not sums. */
public sealed interface ProgressEvent {
    /**
     * The run knows what the present stage, and each later one until this is said again, has before it. Estimates are for
     * display only.
     *
     * @param bytes uncompressed
     */
    record Planned(long collections, OptionalLong documents, OptionalLong bytes) implements ProgressEvent {}

    /** The run has entered a stage: {@code reading}, {@code checking}, {@code committing}, {@code building indexes}. */
    record StageEntered(String stage) implements ProgressEvent {}

    /** Work was done on one collection. {@code storedBytes} is 0 where nothing is stored. */
    record Advanced(String namespace, long documents, long rawBytes, long storedBytes) implements ProgressEvent {}

    /** A collection is finished. */
    record CollectionFinished(String namespace) implements ProgressEvent {}

    /** Something that a person should know and that does not end the run. One sentence, no credentials. */
    record Noticed(String sentence) implements ProgressEvent {}
}
