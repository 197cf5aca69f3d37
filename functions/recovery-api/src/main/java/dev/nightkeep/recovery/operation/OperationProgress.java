package dev.nightkeep.recovery.operation;

/**
 * How far the work has come.
 *
 * @param stage       what is being done at the moment
 * @param collections that are finished
 * @param rawBytes    uncompressed
 */
public record OperationProgress(String stage, long collections, long documents, long rawBytes) {
    /** Nothing was done yet. */
    public static final OperationProgress NONE = new OperationProgress("waiting", 0, 0, 0);
}
