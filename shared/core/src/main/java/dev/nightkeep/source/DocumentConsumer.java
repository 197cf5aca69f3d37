package dev.nightkeep.source;

/** Receives raw BSON documents, one per call. */
@FunctionalInterface
public interface DocumentConsumer {
    /**
     * Takes the document in {@code buffer[offset, offset + length)}. The array belongs to the caller and may be reused
     * as soon as this returns. May block, to slow the reader down. An exception ends the read and reaches its caller.
     */
    void accept(byte[] buffer, int offset, int length);
}
