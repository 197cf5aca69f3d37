package dev.nightkeep.benchmark.server;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** Serves one client until it goes. */
final class Connection implements Runnable {
    private static final int SMALL = 64 * 1024;
    private static final int LARGEST_MESSAGE = 48_000_000;
    private static final int INTERNAL_ERROR = 1;

    private final SocketChannel client;
    private final Commands commands;
    private final ReplyWriter replies;
    private ByteBuffer input = buffer(SMALL);

    Connection(SocketChannel client, Commands commands) {
        this.client = client;
        this.commands = commands;
        this.replies = new ReplyWriter(client);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void run() {
        try (client) {
            for (Optional<Request> request = next(); request.isPresent(); request = next()) {
                replies.write(request.get(), answer(request.get()));
            }
        } catch (IOException e) {
            return; // the client has gone, as clients do
        }
    }

    private Reply answer(Request request) {
        try {
            return commands.answer(request);
        } catch (RuntimeException e) {
            return new Reply.Answer(Commands.failure(INTERNAL_ERROR, request.name() + ": " + e));
        }
    }

    /** The next message; empty where the client has closed the connection. */
    private Optional<Request> next() throws IOException {
        input.clear().limit(Integer.BYTES);
        if (client.read(input) < 0) {
            return Optional.empty();
        }
        fill();
        int length = input.getInt(0);
        if (length < Request.HEADER_BYTES || length > LARGEST_MESSAGE) {
            throw new IOException("a message of %d bytes".formatted(length));
        }
        reserve(length);
        fill();
        return Optional.of(Request.parse(input.flip()));
    }

    private void reserve(int length) {
        if (input.capacity() < length) {
            input = buffer(length).putInt(length);
        }
        input.limit(length);
    }

    private void fill() throws IOException {
        while (input.hasRemaining()) {
            if (client.read(input) < 0) {
                throw new EOFException();
            }
        }
    }
}
