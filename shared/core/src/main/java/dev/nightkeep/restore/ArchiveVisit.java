package dev.nightkeep.restore;

import dev.nightkeep.progress.Cancellation;
import java.util.concurrent.Executors;

/** One walk through the documents of an archive, which come in segments of one collection each. For one thread, and once. */
final class ArchiveVisit {
    private final ArchiveInput input;
    private final ArchiveNamespaces namespaces;
    private final ContentsVisitor visitor;
    private final Pipeline<Object> deliveries;
    private final Cancellation cancellation;

    ArchiveVisit(
            ArchiveInput input,
            ArchiveNamespaces namespaces,
            ContentsVisitor visitor,
            Pipeline<Object> deliveries,
            Cancellation cancellation) {
        this.input = input;
        this.namespaces = namespaces;
        this.visitor = visitor;
        this.deliveries = deliveries;
        this.cancellation = cancellation;
    }

    void run() {
        for (var next = input.nextHeader(); next.isPresent(); next = input.nextHeader()) {
            cancellation.check();
            ArchiveHeader header = ArchiveHeader.of(next.get());
            ArchivedDocuments documents = namespaces.find(header);
            documents.begin(visitor);
            readSegment(documents);
            if (header.last()) {
                end(header, documents);
            }
        }
        for (ArchivedDocuments view : namespaces.remaining()) {
            view.begin(visitor);
            view.end(visitor);
        }
    }

    private void readSegment(ArchivedDocuments documents) {
        for (var next = input.nextDocument(); next.isPresent(); next = input.nextDocument()) {
            documents.add(next.get());
            if (documents.full()) {
                deliver(documents);
            }
        }
        deliver(documents);
    }

    private void deliver(ArchivedDocuments documents) {
        cancellation.check();
        documents.delivery().ifPresent(delivery -> deliveries.submit(Executors.callable(delivery)));
    }

    private void end(ArchiveHeader header, ArchivedDocuments documents) {
        deliveries.finish();
        if (!documents.hasChecksum(header.crc())) {
            throw input.corrupt("has documents of '%s' whose CRC-64 is not the one it states".formatted(header.key()));
        }
        documents.end(visitor);
    }
}
