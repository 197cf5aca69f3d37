package dev.nightkeep.backup;

import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.SourceView;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectWriter;

/** What all exports of one run share. */
record ExportRun(
        BackupPlan plan,
        BackupStore store,
        KeyRing keys,
        SourceView view,
        PartPipeline pipeline,
        BackupTally tally,
        MissingCollections missing,
        OpenObjects open,
        FirstFailure failure,
        ProgressListener progress,
        Cancellation cancellation) {
    /** A new object of this backup. */
    ObjectAssembly begin(String relative) {
        ObjectWriter writer = store.begin(plan.layout().key(relative));
        SealContext context = new SealContext(plan.layout().id().value(), relative);
        return new ObjectAssembly(context, writer, keys, failure, open);
    }
}
