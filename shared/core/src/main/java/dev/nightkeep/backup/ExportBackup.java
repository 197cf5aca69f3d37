package dev.nightkeep.backup;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.format.PartIndexWriter;
import dev.nightkeep.format.Prelude;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.SourceView;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.time.Clock;

/** Carries out a plan on this machine: reads, compresses, proves, writes and commits, in bounded memory. */
final class ExportBackup {
    /** Blocks beyond those that are being filled or compressed, so that neither side waits for the other at once. */
    private static final int SPARE_BLOCKS = 2;

    private final BackupStore store;
    private final DocumentSource source;
    private final KeyRing keys;
    private final Clock clock;
    private final ProgressListener progress;

    ExportBackup(BackupStore store, DocumentSource source, KeyRing keys, Clock clock, ProgressListener progress) {
        this.store = store;
        this.source = source;
        this.keys = keys;
        this.clock = clock;
        this.progress = progress;
    }

    /** Returns the manifest of the committed backup, which is committed only by who holds the lease. */
    Manifest export(BackupPlan plan, Cancellation cancellation, JobLease lease) {
        FirstFailure failure = new FirstFailure();
        try (SourceView view = source.openView();
                ObjectWriter indexObject = store.begin(plan.layout().key(BackupLayout.PART_INDEX));
                PartIndexWriter index = new PartIndexWriter(indexObject);
                OpenObjects open = new OpenObjects();
                PartPipeline pipeline = pipeline(plan.request(), failure)) {
            ExportRun run = new ExportRun(
                    plan,
                    store,
                    keys,
                    view,
                    pipeline,
                    new BackupTally(index, indexObject),
                    new MissingCollections(),
                    open,
                    failure,
                    progress,
                    cancellation);
            export(run);
            cancellation.check();
            progress.on(new ProgressEvent.StageEntered("committing"));
            CommitBackup.Ending ending = new CommitBackup.Ending(clock.now(), view.consistency(), lease);
            return new CommitBackup(store).commit(plan, keys, run.tally(), run.missing(), ending);
        } catch (InterruptedException e) {
            throw FirstFailure.stopped(e);
        }
    }

    private PartPipeline pipeline(BackupRequest request, FirstFailure failure) {
        int blocks = 2 * request.threads() + SPARE_BLOCKS;
        return new PartPipeline(request.threads(), blocks, request.compression(), request.level(), failure, progress);
    }

    private static void export(ExportRun run) throws InterruptedException {
        BackupRequest request = run.plan().request();
        run.plan().inventory().missing().forEach(run.missing()::add);
        run.progress().on(new ProgressEvent.StageEntered("reading"));
        switch (request.format()) {
            case DUMP -> exportDump(run);
            case JSON -> new ExportJsonDocument(run).export();
        }
        requireDocuments(run);
    }

    private static void exportDump(ExportRun run) throws InterruptedException {
        exportPrelude(run, run.plan().request().compression());
        new ExportCollections(run).export();
        for (HostFile file : run.plan().request().files()) {
            new FileExport(run).export(file);
        }
    }

    private static void exportPrelude(ExportRun run, Compression compression) throws InterruptedException {
        String key = BackupLayout.prelude(compression, run.keys().suffix());
        Prelude prelude = new Prelude(run.plan().source().version(), NightkeepVersion.text());
        run.tally()
                .add(new SmallObjectExport(run).write(ObjectDescription.of(key, ObjectKind.PRELUDE), prelude.toJson()));
    }

    private static void requireDocuments(ExportRun run) {
        if (run.tally().totals().documents() == 0 && !run.plan().request().allowEmpty()) {
            throw new EmptySourceException(
                    "Not one document was read from %d collections"
                            .formatted(run.plan().inventory().collections().size()),
                    "Check that this is the right database and that this user may read it, or say --allow-empty");
        }
    }
}
