package dev.nightkeep.bson;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.bson.RawBsonDocument;

/**
 * Whole BSON documents one behind the other. Whoever receives a block owns its array from then on; the documents are
 * views of it, without a copy.
 */
public record DocumentBlock(ByteSpan bytes, int documents) implements Iterable<RawBsonDocument> {
    @Override
    public Iterator<RawBsonDocument> iterator() {
        return new Iterator<>() {
            private int position = bytes.offset();

            @Override
            public boolean hasNext() {
                return position < bytes.offset() + bytes.length();
            }

            @Override
            public RawBsonDocument next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int length = BsonFraming.lengthAt(bytes.array(), position, bytes.offset() + bytes.length());
                RawBsonDocument document = new RawBsonDocument(bytes.array(), position, length);
                position += length;
                return document;
            }
        };
    }
}
