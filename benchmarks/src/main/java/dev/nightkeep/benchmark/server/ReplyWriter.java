package dev.nightkeep.benchmark.server;

import dev.nightkeep.bson.BsonBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/** Puts replies together in one buffer that is kept, and sends them. For one connection. */
final class ReplyWriter {
    private static final int OP_REPLY = 1;
    private static final int AWAIT_CAPABLE = 8;
    private static final int AROUND_DOCUMENTS = 1024;
    private static final int SMALL = 64 * 1024;

    private final WritableByteChannel client;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(SMALL).order(ByteOrder.LITTLE_ENDIAN);

    ReplyWriter(WritableByteChannel client) {
        this.client = client;
    }

    void write(Request request, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Answer answer -> write(request, BsonBytes.encode(answer.document()));
            case Reply.Batch batch -> write(request, batch);
        }
    }

    private void write(Request request, byte[] document) throws IOException {
        reserve(document.length);
        if (request.legacy()) {
            buffer.putInt(OP_REPLY).putInt(AWAIT_CAPABLE).putLong(0).putInt(0).putInt(1);
        } else {
            buffer.putInt(Request.OP_MSG).putInt(0).put((byte) 0);
        }
        send(request, buffer.put(document));
    }

    private void write(Request request, Reply.Batch batch) throws IOException {
        reserve(batch.documents().length());
        buffer.putInt(Request.OP_MSG).putInt(0).put((byte) 0);
        int document = begin();
        name(0x03, "cursor");
        int cursor = begin();
        name(0x04, batch.field());
        batch.documents().writeTo(buffer, batch.number());
        name(0x12, "id");
        buffer.putLong(batch.cursor());
        name(0x02, "ns");
        byte[] namespace = batch.namespace().getBytes(StandardCharsets.UTF_8);
        buffer.putInt(namespace.length + 1).put(namespace).put((byte) 0);
        end(cursor);
        name(0x01, "ok");
        buffer.putDouble(1);
        end(document);
        send(request, buffer);
    }

    private int begin() {
        int start = buffer.position();
        buffer.putInt(0);
        return start;
    }

    private void end(int start) {
        buffer.put((byte) 0).putInt(start, buffer.position() - start);
    }

    private void name(int type, String name) {
        buffer.put((byte) type).put(name.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
    }

    /** Leaves the buffer where the kind of the message goes. */
    private void reserve(int documents) {
        if (buffer.capacity() < documents + AROUND_DOCUMENTS) {
            buffer = ByteBuffer.allocateDirect(documents + AROUND_DOCUMENTS).order(ByteOrder.LITTLE_ENDIAN);
        }
        buffer.clear().position(Request.HEADER_BYTES - Integer.BYTES);
    }

    private void send(Request request, ByteBuffer message) throws IOException {
        message.putInt(0, message.position())
                .putInt(4, 0)
                .putInt(8, request.id())
                .flip();
        while (message.hasRemaining()) {
            client.write(message);
        }
    }
}
