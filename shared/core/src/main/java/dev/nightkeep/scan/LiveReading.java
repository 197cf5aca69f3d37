package dev.nightkeep.scan;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Reads the live collections into the index. Thread-safe. */
final class LiveReading {
    private static final int CHECK_EVERY = 512;

    private final ScanContext context;
    private final Instant now;
    private final Map<FoundCollection, LongAdder> documents = new ConcurrentHashMap<>();

    LiveReading(ScanContext context, Instant now) {
        this.context = context;
        this.now = now;
    }

    /** Reads all documents of all collections that have any. */
    void read(DocumentSource database, Inventory inventory, ScanWorkers workers) {
        try (SourceView view = database.openView()) {
            List<Runnable> tasks = new ArrayList<>();
            for (CollectionDescription collection : inventory.collections()) {
                FoundCollection found = context.names().ofLive(collection.namespace());
                documents.put(found, new LongAdder());
                if (collection.hasDocuments()) {
                    int place = context.places()
                            .add(new Places.Place(
                                    -1, found, collection.namespace().toString(), now));
                    view.split(collection, context.request().threads())
                            .forEach(partition -> tasks.add(() -> read(view, partition, found, place)));
                }
            }
            workers.run(tasks);
        }
    }

    private void read(SourceView view, Partition partition, FoundCollection collection, int place) {
        Reader reader = new Reader(collection, place);
        view.read(partition, reader::take);
        reader.finish();
    }

    long documents(FoundCollection collection) {
        LongAdder count = documents.get(collection);
        return count == null ? 0 : count.sum();
    }

    /** One partition while it is read. For one thread. */
    private final class Reader {
        private final FoundCollection collection;
        private final int place;
        private final DocumentExaminer examiner = context.examiner();
        private final FieldTypes types = new FieldTypes();
        private final RowBatch batch = new RowBatch(context.index());
        private int read;
        private long bytes;

        Reader(FoundCollection collection, int place) {
            this.collection = collection;
            this.place = place;
        }

        void take(byte[] buffer, int offset, int length) {
            examiner.examine(new ByteSpan(buffer, offset, length), types);
            batch.add(
                    examiner,
                    context.key(examiner, collection),
                    read,
                    place | (examiner.hasKey() ? 0 : Places.WITHOUT_KEY));
            bytes += length;
            if (++read % CHECK_EVERY == 0) {
                context.cancellation().check();
                advanced(CHECK_EVERY);
            }
        }

        private void advanced(long count) {
            context.progress().on(new ProgressEvent.Advanced(collection.name(), count, bytes, 0));
            bytes = 0;
        }

        void finish() {
            batch.flush();
            advanced(read % CHECK_EVERY);
            documents.computeIfAbsent(collection, key -> new LongAdder()).add(read);
            context.liveTypes().merge(collection, types, (all, more) -> {
                all.addAll(more);
                return all;
            });
        }
    }
}
