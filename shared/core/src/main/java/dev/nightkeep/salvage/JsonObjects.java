package dev.nightkeep.salvage;

import java.io.IOException;
import java.util.Optional;

/** Takes the objects of a text one by one: hands documents on, and says of others that they are containers. For one thread. */
final class JsonObjects {
    /** An object that shows no sign of being a document is a container when it is longer. */
    static final int UNDECIDED_BYTES = 32 << 20;

    /** The longest text of a document of 16 MiB that is believed. */
    static final int MOST_BYTES = 96 << 20;

    private final TextWindow window;
    private final JsonCharacters characters;
    private final ObjectExtent extent;
    private final DocumentText text;
    private final DocumentSink sink;
    private final Problems problems;
    private boolean wanted = true;

    JsonObjects(TextWindow window, JsonCharacters characters, KeyNames keys, DocumentSink sink, Problems problems) {
        this.window = window;
        this.characters = characters;
        this.extent = new ObjectExtent(window, keys);
        this.text = new DocumentText(problems);
        this.sink = sink;
        this.problems = problems;
    }

    /** What an object turned out to be. */
    enum Nature {
        /** It was handed on, or passed over; reading goes on behind it. */
        PASSED,
        /** Reading goes on at its brace. */
        CONTAINER,
        /** Likewise, and it is a document of our own format. */
        OWN_FORMAT
    }

    /** Whether more documents are wanted. */
    boolean wanted() {
        return wanted;
    }

    /** Passes over the object or array that stands here, whatever its length. */
    void skip() throws IOException {
        if (extent.skip(characters.position()) == ObjectExtent.End.CUT) {
            cutOff(characters.offset(), "what was passed over");
        }
        characters.moveTo(extent.end());
    }

    /**
     * Takes the object that stands here.
     *
     * @param origin what it is called where it is a document
     * @param own    whether everything is known to be a document that stands where one can
     */
    Nature take(JsonFrame frame, Origin origin, boolean own) throws IOException {
        ObjectExtent.End end = extent.scan(characters.position(), UNDECIDED_BYTES);
        if (end == ObjectExtent.End.BEYOND && extent.hasKey()) {
            end = extent.scan(extent.start(), MOST_BYTES);
        }
        characters.moveTo(extent.start());
        if (frame.kind() == JsonFrame.Kind.SEQUENCE && extent.isOwnFormat()) {
            return Nature.OWN_FORMAT;
        }
        return switch (end) {
            case WHOLE -> whole(frame, origin, own);
            case CUT -> cut(frame, own);
            case BEYOND -> beyond(own);
        };
    }

    private Nature whole(JsonFrame frame, Origin origin, boolean own) throws IOException {
        if (own || isDocument(frame)) {
            hand(frame, origin);
            return Nature.PASSED;
        }
        if (extent.hasKeyWithin() || extent.hasObjectsInArray()) {
            return Nature.CONTAINER;
        }
        if (frame.kind() == JsonFrame.Kind.OBJECT) {
            characters.moveTo(extent.end());
        } else {
            hand(frame, origin);
        }
        return Nature.PASSED;
    }

    private boolean isDocument(JsonFrame frame) throws IOException {
        if (extent.hasKey() || extent.hasKeyWithin()) {
            return extent.hasKey();
        }
        return extent.hasUsualName()
                || frame.kind() == JsonFrame.Kind.ARRAY
                || (frame.kind() == JsonFrame.Kind.SEQUENCE && (frame.hasDocuments() || isFollowed()));
    }

    private boolean isFollowed() throws IOException {
        boolean followed = extent.isFollowed();
        characters.moveTo(extent.start());
        return followed;
    }

    private void hand(JsonFrame frame, Origin origin) {
        frame.documentFound();
        long position = window.position(extent.start());
        characters.moveTo(extent.end());
        try {
            requireFlat();
            DocumentText.Reading reading =
                    text.read(window.bytes(), extent.start(), extent.end() - extent.start(), position);
            wanted = sink.accept(new FoundDocument(origin, position, reading.bson(), reading.doubtful()));
        } catch (DocumentRefusedException e) {
            problems.add(e, position);
            following().ifPresent(characters::moveTo);
        }
    }

    private void requireFlat() {
        if (extent.deepest() > DocumentText.MAX_DEPTH) {
            throw new DocumentRefusedException(
                    ProblemKind.TOO_DEEP, "A document is nested %d levels deep".formatted(extent.deepest()), null);
        }
    }

    /** Where the next object begins, if what is damaged has swallowed it. */
    private Optional<Integer> following() {
        int found = LineSearch.next(window.bytes(), extent.start(), extent.end());
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    private Nature cut(JsonFrame frame, boolean own) {
        boolean document = own || frame.hasDocuments() || extent.hasKey() || isLikelyDocument(frame);
        if (!document) {
            return Nature.CONTAINER;
        }
        long position = window.position(extent.start());
        Optional<Integer> following = following();
        if (following.isPresent()) {
            problems.add(
                    ProblemKind.DAMAGED,
                    position,
                    "A document does not end before the next one begins, at byte %d".formatted(position));
        } else {
            cutOff(position, "a document");
        }
        characters.moveTo(following.orElse(extent.end()));
        return Nature.PASSED;
    }

    private boolean isLikelyDocument(JsonFrame frame) {
        return frame.kind() == JsonFrame.Kind.ARRAY || (extent.hasUsualName() && !extent.hasKeyWithin());
    }

    private void cutOff(long position, String what) {
        problems.add(
                ProblemKind.CUT_OFF,
                position,
                "It ends in the middle of %s that begins at byte %d".formatted(what, position));
    }

    private Nature beyond(boolean own) throws IOException {
        if (!own && !extent.hasKey()) {
            return Nature.CONTAINER;
        }
        long position = window.position(extent.start());
        problems.add(
                ProblemKind.TOO_LARGE,
                position,
                "A document has more text than one of 16 MiB can have, at byte %d".formatted(position));
        Optional<Integer> following = following();
        if (following.isPresent()) {
            characters.moveTo(following.get());
        } else {
            skip();
        }
        return Nature.PASSED;
    }
}
