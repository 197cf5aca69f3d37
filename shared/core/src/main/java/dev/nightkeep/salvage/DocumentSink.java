package dev.nightkeep.salvage;

/** Receives the documents of one file, in the order in which they stand there. */
@FunctionalInterface
public interface DocumentSink {
    /** Takes one document; {@code false} ends the reading. An exception ends it too, and reaches its caller. */
    boolean accept(FoundDocument document);
}
