package dev.nightkeep.format;

import dev.nightkeep.store.ObjectWriter;
import java.io.OutputStream;

/** An object being written, as a stream. Closing it neither completes nor aborts the object. */
final class ObjectWriterOutput extends OutputStream {
    private final ObjectWriter object;

    ObjectWriterOutput(ObjectWriter object) {
        this.object = object;
    }

    @Override
    public void write(int b) {
        object.append(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        object.append(buffer, offset, length);
    }
}
