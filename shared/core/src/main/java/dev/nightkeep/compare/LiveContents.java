package dev.nightkeep.compare;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.StoredCollection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a database holds, shown as a backup of it would be. Each visit sees it as it is then. */
public final class LiveContents implements BackupContents {
    private static final int BLOCK_BYTES = 1 << 20;

    private final DocumentSource source;
    private final String name;
    private final NamespaceSelection selection;
    private final List<MissingCollection> missing = new CopyOnWriteArrayList<>();

    /** @param name of the database, as people may see it */
    public LiveContents(DocumentSource source, String name, NamespaceSelection selection) {
        this.source = source;
        this.name = name;
        this.selection = selection;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean proven() {
        return false;
    }

    /** What could not be listed in any visit until now, and was not shown. */
    public List<MissingCollection> missing() {
        return List.copyOf(missing);
    }

    /** Shows collections one after the other, whatever the number of threads. */
    @Override
    public void visit(ContentsVisitor visitor, int threads, Cancellation cancellation) {
        Inventory inventory = source.inventory(selection);
        inventory.missing().stream().filter(each -> !missing.contains(each)).forEach(missing::add);
        try (SourceView view = source.openView()) {
            inventory.collections().forEach(collection -> show(view, collection, visitor, cancellation));
        }
    }

    private static void show(
            SourceView view, CollectionDescription collection, ContentsVisitor visitor, Cancellation cancellation) {
        StoredCollection shown =
                new StoredCollection(collection, view.indexes(collection), OptionalLong.empty(), OptionalLong.empty());
        visitor.begin(shown).ifPresent(consumer -> {
            if (collection.hasDocuments()) {
                Blocks blocks = new Blocks(consumer, cancellation);
                view.read(Partition.whole(collection), blocks::add);
                blocks.flush();
            }
            visitor.end(shown);
        });
    }

    /** Gathers documents into blocks. For one thread. */
    private static final class Blocks {
        private final BlockConsumer consumer;
        private final Cancellation cancellation;
        private byte[] block = new byte[BLOCK_BYTES];
        private int length;
        private int documents;

        Blocks(BlockConsumer consumer, Cancellation cancellation) {
            this.consumer = consumer;
            this.cancellation = cancellation;
        }

        void add(byte[] buffer, int offset, int size) {
            if (length + size > block.length) {
                flush();
                block = new byte[Math.max(BLOCK_BYTES, size)];
            }
            System.arraycopy(buffer, offset, block, length, size);
            length += size;
            documents++;
        }

        void flush() {
            cancellation.check();
            if (documents > 0) {
                consumer.accept(new DocumentBlock(new ByteSpan(block, 0, length), documents));
            }
            length = 0;
            documents = 0;
        }
    }
}
