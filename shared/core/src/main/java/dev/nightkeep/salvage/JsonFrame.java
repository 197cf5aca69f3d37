package dev.nightkeep.salvage;

/** What the reader is in, while it is not in a document. Changes as it goes on; for one thread. */
final class JsonFrame {
    /** What can hold documents. */
    enum Kind {
        /** Values one behind the other, which every text is. */
        SEQUENCE,
        ARRAY,
        OBJECT
    }

    private final Kind kind;
    private final Origin origin;
    private boolean documents;

    JsonFrame(Kind kind, Origin origin) {
        this.kind = kind;
        this.origin = origin;
    }

    Kind kind() {
        return kind;
    }

    Origin origin() {
        return origin;
    }

    /** Whether a document was found directly in this. */
    boolean hasDocuments() {
        return documents;
    }

    void documentFound() {
        documents = true;
    }
}
