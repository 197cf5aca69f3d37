package dev.nightkeep.benchmark.server;

/** What a client has not fetched yet of a range. Each cursor is used by one client at a time. */
final class OpenCursor {
    private final ReplayedCollection collection;
    private final long to;
    private long next;

    OpenCursor(ReplayedCollection collection, IdRange range) {
        this.collection = collection;
        this.next = range.from();
        this.to = range.to();
    }

    String namespace() {
        return collection.namespace();
    }

    long next() {
        return next;
    }

    boolean isAtEnd() {
        return next >= to;
    }

    /** The documents that come next, at most so many. */
    DocumentArray fetch(DocumentArrays arrays, long limit) {
        DocumentArray fetched = arrays.of(collection.sample(), next, Math.min(limit, to - next));
        next += fetched.documents();
        return fetched;
    }
}
