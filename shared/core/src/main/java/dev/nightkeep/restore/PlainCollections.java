package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Shows collections whose documents are in a file each. Safe for use by many threads, each with its own collection. */
final class PlainCollections {
    private final ContentsVisitor visitor;
    private final BlockDelivery delivery;

    PlainCollections(ContentsVisitor visitor, BlockDelivery delivery) {
        this.visitor = visitor;
        this.delivery = delivery;
    }

    void show(DumpedCollection collection) {
        visitor.begin(collection.definition()).ifPresent(consumer -> {
            collection.documents().ifPresent(file -> deliver(file, consumer));
            visitor.end(collection.definition());
        });
    }

    private void deliver(Path file, BlockConsumer consumer) {
        try (InputStream documents = PlainFile.open(file)) {
            delivery.deliver(new BsonBlocks(file.toString(), documents), consumer);
        } catch (IOException e) {
            throw new CorruptBackupException("%s cannot be closed".formatted(file), "Try again", e);
        }
    }
}
