package dev.nightkeep.backup;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.codec.EncodedPart;
import dev.nightkeep.codec.PartEncoder;
import dev.nightkeep.progress.ProgressEvent;
import java.util.Optional;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** One block on its way to be the next part of an object. */
record PartJob(Block block, String namespace, PartShape shape, ObjectAssembly object, long turn) {
    private static final int LONGEST_ID = 1024;
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    /** Compresses, proves and appends; says what was done, which is nothing where the object was given up. */
    Optional<ProgressEvent> run(PartEncoder encoder) throws InterruptedException {
        ByteSpan raw = shape.shape(block);
        PartFacts facts = facts();
        EncodedPart part = encoder.encode(raw.array(), raw.offset(), raw.length());
        boolean appended = object.append(turn, part, facts);
        ProgressEvent done = new ProgressEvent.Advanced(
                namespace, block.documents(), block.length(), part.bytes().length());
        return Optional.of(done).filter(event -> appended);
    }

    private PartFacts facts() {
        return block.documents() == 0
                ? PartFacts.none()
                : new PartFacts(block.documents(), idAt(0), idAt(block.lastDocument()));
    }

    private Optional<String> idAt(int offset) {
        RawBsonDocument document = new RawBsonDocument(block.bytes(), offset, block.length() - offset);
        return id(document)
                .map(id -> new BsonDocument("_id", id).toJson(CANONICAL))
                .map(json ->
                        json.substring(json.indexOf(':') + 1, json.length() - 1).strip())
                .filter(text -> text.length() <= LONGEST_ID);
    }

    /** None where the server sent what cannot be read, which is kept as it is. */
    private static Optional<BsonValue> id(RawBsonDocument document) {
        try {
            return Optional.ofNullable(document.get("_id"));
        } catch (BSONException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
