package dev.nightkeep.scan;

import dev.nightkeep.salvage.DocumentSink;
import dev.nightkeep.salvage.ReadResult;
import java.io.IOException;

/** Something that documents can be read out of, again and again in the same order. Implementations are safe for use by many threads. */
interface ScanSource {
    SourceFacts facts();

    /**
     * Reads all documents; what is damaged is in the result.
     *
     * @throws IOException when it cannot be read at all, or reading broke off
     */
    ReadResult read(DocumentSink sink) throws IOException;
}
