package dev.nightkeep.salvage;

import java.io.IOException;

/** Reads the documents of one content, from its first byte to its last. */
interface DocumentReader {
    /** Reads until the content ends or nobody wants more. May be called once. */
    void read() throws IOException;
}
