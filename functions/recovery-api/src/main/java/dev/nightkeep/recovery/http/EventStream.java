package dev.nightkeep.recovery.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer of which the end is not known yet. */
@FunctionalInterface
public interface EventStream {
    /** Writes and flushes until there is nothing more to say. {@code IOException}s of the stream end it. */
    void writeTo(OutputStream out) throws IOException;
}
