package dev.nightkeep.salvage;

import dev.nightkeep.salvage.JsonFrame.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds the documents in a text of JSON of any shape: arrays, objects that hold arrays, one object, one object per line,
 * values one behind the other. Goes on behind what is damaged. Holds one object at a time. For one thread, and once.
 *
 * <p>An object is a document when it has a name that documents are told apart by. Else, objects with such names are looked
 * for in it; else it is a document where it stands in an array or among others of its kind, and where it holds no objects.
 */
final class JsonStructure implements DocumentReader {
    private static final int MOST_FRAMES = 64;

    private final JsonCharacters characters;
    private final JsonObjects objects;
    private final Problems problems;
    private final Deque<JsonFrame> frames = new ArrayDeque<>();
    private boolean own;

    JsonStructure(InputStream text, KeyNames keys, DocumentSink sink, Problems problems) {
        TextWindow window = new TextWindow(text);
        this.characters = new JsonCharacters(window);
        this.objects = new JsonObjects(window, characters, keys, sink, problems);
        this.problems = problems;
    }

    @Override
    public void read() throws IOException {
        frames.push(new JsonFrame(Kind.SEQUENCE, Origin.root()));
        int character = characters.next();
        while (character != JsonCharacters.END && objects.wanted()) {
            if (frames.element().kind() == Kind.OBJECT) {
                member(character);
            } else {
                element(character);
            }
            character = characters.next();
        }
        if (objects.wanted() && frames.size() > 1 && !problems.counts().containsKey(ProblemKind.CUT_OFF)) {
            problem(
                    ProblemKind.CUT_OFF,
                    "It ends in the middle of " + frames.element().origin().path());
        }
    }

    private void problem(ProblemKind kind, String what) {
        problems.add(kind, characters.offset(), "%s, at byte %d".formatted(what, characters.offset()));
    }

    private void element(int character) throws IOException {
        Origin origin = frames.element().origin();
        switch (character) {
            case '{' -> object(origin);
            case '[' -> enter(Kind.ARRAY, frames.size() == 1 ? origin : origin.elements());
            case ']', '}' -> close(character == ']');
            default -> scalar(character);
        }
    }

    private void scalar(int character) throws IOException {
        if (frames.size() == 1 && character != '"') {
            problem(ProblemKind.DAMAGED, "Something stands where it cannot");
        }
        characters.token();
    }

    private void member(int character) throws IOException {
        if (character == '}' || character == ']') {
            close(character == '}');
            return;
        }
        Origin origin = frames.element().origin().member(characters.token());
        if (characters.next() == ':') {
            characters.moveTo(characters.position() + 1);
            value(origin, characters.next());
        }
    }

    private void value(Origin origin, int character) throws IOException {
        boolean nested = character == '{' || character == '[';
        if (nested && own && !OwnFormat.leadsOn(origin)) {
            objects.skip();
        } else if (character == '{') {
            object(origin);
        } else if (character == '[') {
            enter(Kind.ARRAY, own ? OwnFormat.named(origin) : origin);
        } else if (character != '}' && character != JsonCharacters.END) {
            characters.token();
        }
    }

    private void object(Origin origin) throws IOException {
        if (own && frames.element().kind() == Kind.OBJECT) {
            enter(Kind.OBJECT, origin);
            return;
        }
        switch (objects.take(frames.element(), origin, own)) {
            case PASSED -> {}
            case CONTAINER -> enter(Kind.OBJECT, origin);
            case OWN_FORMAT -> {
                own = true;
                enter(Kind.OBJECT, origin);
            }
        }
    }

    private void enter(Kind kind, Origin origin) throws IOException {
        if (frames.size() == MOST_FRAMES) {
            problem(
                    ProblemKind.TOO_DEEP,
                    "What is nested more than %d levels deep was passed over".formatted(MOST_FRAMES));
            objects.skip();
            return;
        }
        characters.moveTo(characters.position() + 1);
        frames.push(new JsonFrame(kind, origin));
    }

    private void close(boolean expected) {
        if (expected && frames.size() > 1) {
            frames.pop();
            own = own && frames.size() > 1;
        } else {
            problem(ProblemKind.DAMAGED, "Something ends that did not begin");
        }
        characters.moveTo(characters.position() + 1);
    }
}
