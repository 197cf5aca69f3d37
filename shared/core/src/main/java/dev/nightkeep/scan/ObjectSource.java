package dev.nightkeep.scan;

import dev.nightkeep.salvage.DocumentSink;
import dev.nightkeep.salvage.FileDocuments;
import dev.nightkeep.salvage.ReadResult;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import java.io.IOException;
import java.io.InputStream;

/** An object of a store. */
record ObjectSource(SourceFacts facts, BackupStore store, ObjectKey key, FileDocuments documents)
        implements ScanSource {
    @Override
    public ReadResult read(DocumentSink sink) throws IOException {
        try (InputStream in = store.read(key, 0)) {
            return documents.read(key.name(), FileOrigin.of(key.value()), in, sink);
        }
    }
}
