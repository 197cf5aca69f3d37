package dev.nightkeep.backup;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.format.JsonFraming;
import java.io.ByteArrayOutputStream;

/**
 * The one document of {@code format: json} while it is written. Text between documents waits until documents follow it,
 * so that parts do not become tiny. Thread-safe; what is given first stands first.
 */
final class JsonText {
    private static final int LONGEST_WAIT = 256 * 1024;

    private final PartPipeline pipeline;
    private final ObjectAssembly object;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    JsonText(PartPipeline pipeline, ObjectAssembly object) {
        this.pipeline = pipeline;
        this.object = object;
    }

    synchronized void add(byte[] text) {
        waiting.writeBytes(text);
        if (waiting.size() > LONGEST_WAIT) {
            flush();
        }
    }

    /** Documents of one collection; {@code first} where none stands before them. */
    synchronized void add(Block block, String namespace, boolean first) {
        byte[] before = take();
        pipeline.submit(block, namespace, documents -> text(before, documents, first), object);
    }

    private static ByteSpan text(byte[] before, Block block, boolean first) {
        DocumentBlock documents = new DocumentBlock(new ByteSpan(block.bytes(), 0, block.length()), block.documents());
        byte[] lines = JsonFraming.documents(documents, first);
        if (before.length == 0) {
            return ByteSpan.of(lines);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream(before.length + lines.length);
        joined.writeBytes(before);
        joined.writeBytes(lines);
        return ByteSpan.of(joined.toByteArray());
    }

    private byte[] take() {
        byte[] text = waiting.toByteArray();
        waiting.reset();
        return text;
    }

    /** Hands on what waits. */
    synchronized void flush() {
        byte[] text = take();
        if (text.length > 0) {
            Block block = pipeline.takeBlock();
            block.append(text, 0, text.length);
            pipeline.submit(block, "", PartShape.BSON, object);
        }
    }
}
