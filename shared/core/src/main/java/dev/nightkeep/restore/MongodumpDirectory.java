package dev.nightkeep.restore;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * A directory that mongodump wrote, plain or compressed: of a whole server, or the folder of one database, which then has
 * the folder's name. Lengths and framing are checked; nothing in it tells whether a file that ends between two documents
 * is whole.
 */
public final class MongodumpDirectory implements BackupContents {
    private static final int MAX_LANES = 4;

    private final Path root;
    private final ProgressListener progress;

    /**
     * A directory.
     *
     * @param progress is told what is there and not restored: users and roles, the oplog, unknown files
     */
    public MongodumpDirectory(Path root, ProgressListener progress) {
        this.root = root;
        this.progress = progress;
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public boolean proven() {
        return false;
    }

    @Override
    public void visit(ContentsVisitor visitor, int threads, Cancellation cancellation) {
        List<DumpedCollection> collections = new DumpTree(root, progress).collections();
        int files = Math.min(threads, MAX_LANES);
        try (Workers workers = new Workers("nightkeep-block-", threads);
                Workers readers = workers.with("nightkeep-file-", files);
                Pipeline<Object> lanes = Pipeline.ofActions(readers, files - 1)) {
            PlainCollections shown = new PlainCollections(visitor, new BlockDelivery(workers, threads, cancellation));
            for (DumpedCollection collection : collections) {
                if (collection.isView()) {
                    lanes.finish();
                }
                cancellation.check();
                lanes.submit(Executors.callable(() -> shown.show(collection)));
            }
            lanes.finish();
        }
    }
}
