package dev.nightkeep.salvage;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.BsonNesting;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.io.InputStream;

/**
 * BSON documents one behind the other. Behind damage it goes on at the next bytes that are a document with an {@code _id}
 * in front. For one thread, and once.
 */
final class BsonSequence implements DocumentReader {
    private final BsonWindow window;
    private final Origin origin;
    private final DocumentSink sink;
    private final Problems problems;

    BsonSequence(InputStream content, Origin origin, DocumentSink sink, Problems problems) {
        this.window = new BsonWindow(content);
        this.origin = origin;
        this.sink = sink;
        this.problems = problems;
    }

    @Override
    public void read() throws IOException {
        boolean wanted = true;
        while (wanted && window.has(1)) {
            int length = window.documentLength();
            if (length < 0) {
                seek();
            } else if (!window.has(length)) {
                wanted = cut();
            } else {
                wanted = take(length);
            }
        }
    }

    private boolean take(int length) throws IOException {
        ByteSpan document = new ByteSpan(window.bytes(), window.start(), length);
        try {
            BsonFraming.lengthAt(document.array(), document.offset(), document.offset() + length);
            BsonNesting.requireSound(document);
        } catch (CorruptBackupException e) {
            seek();
            return true;
        }
        long position = window.position();
        window.advance(length);
        return sink.accept(new FoundDocument(origin, position, document, false));
    }

    private void seek() throws IOException {
        long from = window.position();
        boolean found = window.seek();
        problems.add(
                ProblemKind.DAMAGED, from, "Bytes %d to %d are no BSON documents".formatted(from, window.position()));
        if (!found) {
            window.advance(window.available());
        }
    }

    /** A length that reaches beyond the end: the file is cut off there, or the length is damaged. */
    private boolean cut() throws IOException {
        long from = window.position();
        if (window.seek()) {
            problems.add(ProblemKind.DAMAGED, from, "A document has an impossible length, at byte %d".formatted(from));
            return true;
        }
        problems.add(
                ProblemKind.CUT_OFF,
                from,
                "It ends in the middle of a document that begins at byte %d".formatted(from));
        return false;
    }
}
