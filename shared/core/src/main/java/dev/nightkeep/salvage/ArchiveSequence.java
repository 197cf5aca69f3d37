package dev.nightkeep.salvage;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.BsonNesting;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BSONException;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * An archive of mongodump (mongo-tools, {@code common/archive/spec.md}), as far as it is whole: its documents come in
 * segments of one collection each. For one thread, and once.
 */
final class ArchiveSequence implements DocumentReader {
    private static final int MAGIC_BYTES = 4;
    private static final int TERMINATOR = -1;
    private static final int INT_BYTES = 4;

    private final BsonWindow window;
    private final DocumentSink sink;
    private final Problems problems;
    private final Map<String, Origin> origins = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> announced = new TreeSet<>();

    ArchiveSequence(InputStream content, DocumentSink sink, Problems problems) {
        this.window = new BsonWindow(content);
        this.sink = sink;
        this.problems = problems;
    }

    @Override
    public void read() throws IOException {
        window.has(MAGIC_BYTES);
        window.advance(MAGIC_BYTES);
        try {
            readAll();
        } catch (CorruptBackupException | BSONException e) {
            damaged();
        }
    }

    private void readAll() throws IOException {
        boolean sound = readPrelude();
        while (sound && window.has(1)) {
            sound = readSegment();
        }
        if (sound) {
            requireEverything();
        }
    }

    /** Of a collection that was announced, at least its end follows; of a view nothing does. */
    private void requireEverything() {
        open.addAll(origins.isEmpty() ? announced : Set.of());
        if (!open.isEmpty()) {
            problems.add(
                    ProblemKind.CUT_OFF,
                    window.position(),
                    "It ends before the documents of %s do".formatted(String.join(", ", open)));
        }
    }

    private boolean readPrelude() throws IOException {
        while (!atTerminator()) {
            ByteSpan document = document();
            if (document.length() == 0) {
                return false;
            }
            announce(decoded(document));
        }
        window.advance(INT_BYTES);
        return true;
    }

    /** The first document of a prelude is about the archive itself. */
    private void announce(BsonDocument document) {
        boolean view = document.getString("type", new BsonString("")).getValue().equals("view");
        if (document.containsKey("collection") && !view) {
            announced.add(document.getString("db").getValue() + "."
                    + document.getString("collection").getValue());
        }
    }

    private static BsonDocument decoded(ByteSpan document) {
        return BsonBytes.decode(
                Arrays.copyOfRange(document.array(), document.offset(), document.offset() + document.length()));
    }

    private boolean readSegment() throws IOException {
        ByteSpan header = document();
        if (header.length() == 0) {
            return false;
        }
        Origin origin = origin(decoded(header));
        while (!atTerminator()) {
            long position = window.position();
            ByteSpan document = document();
            if (document.length() == 0 || !hand(origin, position, document)) {
                return false;
            }
        }
        window.advance(INT_BYTES);
        return true;
    }

    private boolean hand(Origin origin, long position, ByteSpan document) {
        BsonNesting.requireSound(document);
        return sink.accept(new FoundDocument(origin, position, document, false));
    }

    private Origin origin(BsonDocument header) {
        String database = header.getString("db").getValue();
        String collection = header.getString("collection").getValue();
        Origin origin =
                origins.computeIfAbsent(database + "." + collection, name -> Origin.collection(database, collection));
        if (header.getBoolean("EOF", BsonBoolean.FALSE).getValue()) {
            open.remove(origin.path());
        } else {
            open.add(origin.path());
        }
        return origin;
    }

    private boolean atTerminator() throws IOException {
        return window.has(INT_BYTES) && window.declared() == TERMINATOR;
    }

    /** The document that stands here; of length 0, after saying so, where none does. */
    private ByteSpan document() throws IOException {
        int length = window.documentLength();
        if (length < 0 && window.available() >= INT_BYTES) {
            damaged();
            return new ByteSpan(window.bytes(), 0, 0);
        }
        if (length < 0 || !window.has(length)) {
            problems.add(
                    ProblemKind.CUT_OFF,
                    window.position(),
                    "It ends in the middle of the archive, at byte %d".formatted(window.position()));
            return new ByteSpan(window.bytes(), 0, 0);
        }
        ByteSpan document = new ByteSpan(window.bytes(), window.start(), length);
        window.advance(length);
        return document;
    }

    private void damaged() {
        problems.add(
                ProblemKind.DAMAGED,
                window.position(),
                "The archive is damaged at byte %d; what follows was not read".formatted(window.position()));
    }
}
