package dev.nightkeep.benchmark.server;

import dev.nightkeep.bson.BsonBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonDocument;

/**
 * One message of a client.
 *
 * @param legacy    whether it came as OP_QUERY, as the first one of a connection does
 * @param command   without the documents that came beside it
 * @param documents how many came beside it
 */
record Request(int id, boolean legacy, BsonDocument command, long documents) {
    static final int HEADER_BYTES = 16;
    static final int OP_MSG = 2013;
    private static final int OP_QUERY = 2004;

    /** Reads a whole message, whose length is known to be right. */
    static Request parse(ByteBuffer message) {
        message.order(ByteOrder.LITTLE_ENDIAN);
        int id = message.getInt(4);
        int kind = message.getInt(12);
        message.position(HEADER_BYTES + Integer.BYTES);
        return switch (kind) {
            case OP_MSG -> sections(id, message);
            case OP_QUERY -> query(id, message);
            default -> throw new IllegalArgumentException("no message of kind " + kind);
        };
    }

    private static Request query(int id, ByteBuffer message) {
        while (message.get() != 0) {
            // the name of a collection, which says nothing
        }
        message.position(message.position() + 2 * Integer.BYTES);
        return new Request(id, true, document(message), 0);
    }

    private static Request sections(int id, ByteBuffer message) {
        BsonDocument command = new BsonDocument();
        long documents = 0;
        while (message.hasRemaining()) {
            if (message.get() == 0) {
                command = document(message);
            } else {
                documents += sequence(message);
            }
        }
        return new Request(id, false, command, documents);
    }

    /** Counts the documents of a sequence by their lengths alone. */
    private static long sequence(ByteBuffer message) {
        int end = message.position() + message.getInt(message.position());
        message.position(message.position() + Integer.BYTES);
        while (message.get() != 0) {
            // the name of the sequence: documents, updates
        }
        long documents = 0;
        for (; message.position() < end; documents++) {
            message.position(message.position() + message.getInt(message.position()));
        }
        return documents;
    }

    private static BsonDocument document(ByteBuffer message) {
        byte[] bytes = new byte[message.getInt(message.position())];
        message.get(bytes);
        return BsonBytes.decode(bytes);
    }

    String name() {
        return command.getFirstKey();
    }

    String database() {
        return command.getString("$db").getValue();
    }

    /** The collection that the command names first. */
    String collection() {
        return command.getString(name()).getValue();
    }
}
