package dev.nightkeep.partition;

import dev.nightkeep.backup.PieceExport;
import dev.nightkeep.backup.PieceExport.PiecePlace;
import dev.nightkeep.backup.PieceExport.Written;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import dev.nightkeep.store.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** One attempt at one task. For one thread. */
final class TaskRun {
    private final WorkStore work;
    private final ExportTask task;
    private final Compression compression;
    private final SourceView view;
    private final PieceExport export;
    private final UUID attempt = UUID.randomUUID();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<PlannedRange> left = new ArrayList<>();
    private final List<MissingCollection> missing = new ArrayList<>();
    private boolean read;
    private int number;

    TaskRun(WorkStore work, ExportTask task, WorkPlan plan, SourceView view, PieceExport export) {
        this.work = work;
        this.task = task;
        this.compression = plan.compression();
        this.view = view;
        this.export = export;
    }

    TaskResult run(BooleanSupplier enough) {
        for (PlannedRange range : task.ranges()) {
            if (read && enough.getAsBoolean()) {
                left.add(range);
            } else {
                export(range, enough);
            }
        }
        return new TaskResult(
                task.name(),
                pieces,
                handOn(),
                missing,
                Optional.of(view.consistency()).filter(consistency -> read),
                Optional.empty());
    }

    private void export(PlannedRange range, BooleanSupplier enough) {
        Partition partition = range.partition();
        int before = pieces.size();
        try {
            if (range.first()) {
                define(range, partition.collection());
            }
            if (partition.collection().hasDocuments()) {
                documents(range, partition, enough);
            }
        } catch (SourceAccessDeniedException | SourceChangedException e) {
            pieces.subList(before, pieces.size()).clear();
            missing.add(missing(range, e));
        }
    }

    private void define(PlannedRange range, CollectionDescription collection) {
        byte[] metadata = new MetadataDocument(collection, view.indexes(collection)).toJson();
        String name = BackupLayout.metadata(collection.namespace(), compression, "");
        ObjectKey stored = nextKey();
        IndexedObject object = export.small(
                new PiecePlace(name, stored), ObjectKind.METADATA, Optional.of(collection.namespace()), metadata);
        pieces.add(new Piece(range.namespace(), range.ordinal(), range.sequence(), stored, object));
    }

    private void documents(PlannedRange range, Partition partition, BooleanSupplier enough) {
        String name = BackupLayout.documents(partition.collection().dataNamespace(), compression, "");
        ObjectKey stored = nextKey();
        read = true;
        Written written = export.documents(view, partition, new PiecePlace(name, stored), range.first(), enough);
        written.object()
                .ifPresent(object ->
                        pieces.add(new Piece(range.namespace(), range.ordinal(), range.sequence(), stored, object)));
        written.rest().ifPresent(rest -> left.add(PlannedRange.of(rest, range.sequence() + 1)));
    }

    private ObjectKey nextKey() {
        return work.layout().piece(task.name(), attempt, number++);
    }

    private static MissingCollection missing(PlannedRange range, NightkeepException reason) {
        return new MissingCollection(range.namespace().toString(), reason.code(), reason.userMessage());
    }

    private Optional<String> handOn() {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        ExportTask rest = task.rest(attempt, left);
        work.write(rest);
        return Optional.of(rest.name());
    }
}
