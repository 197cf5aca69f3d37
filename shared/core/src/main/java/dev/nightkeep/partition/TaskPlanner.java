package dev.nightkeep.partition;

import dev.nightkeep.partition.WorkPlan.PlannedCollection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts collections into tasks: large ones into ranges, of which each is one; small ones go together. For one thread. */
final class TaskPlanner {
    private final SourceView view;
    private final PartitionTerms terms;
    private final Consumer<ExportTask> tasks;
    private final List<PlannedCollection> collections = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private List<PlannedRange> bundle = new ArrayList<>();
    private long bundled;

    /** {@code tasks} takes each task as soon as it is complete. */
    TaskPlanner(SourceView view, PartitionTerms terms, Consumer<ExportTask> tasks) {
        this.view = view;
        this.terms = terms;
        this.tasks = tasks;
    }

    void add(CollectionDescription collection) {
        long bytes = collection.hasDocuments() ? view.estimatedBytes(collection).orElse(0) : 0;
        int wanted = terms.ranges(bytes);
        List<Partition> ranges = wanted > 1 ? view.split(collection, wanted) : List.of(Partition.whole(collection));
        collections.add(new PlannedCollection(collection.namespace(), collection.hasDocuments() ? ranges.size() : 0));
        if (ranges.size() > 1) {
            ranges.forEach(range -> complete(List.of(PlannedRange.of(range, 0))));
        } else {
            addToBundle(PlannedRange.of(ranges.getFirst(), 0), bytes);
        }
    }

    private void addToBundle(PlannedRange whole, long bytes) {
        boolean tooLarge = !bundle.isEmpty() && bundled + bytes > terms.bundleBytes();
        if (tooLarge || bundle.size() == terms.bundleLimit()) {
            finish();
        }
        bundle.add(whole);
        bundled += bytes;
    }

    /** Completes the bundle that is being put together. */
    void finish() {
        if (!bundle.isEmpty()) {
            complete(bundle);
            bundle = new ArrayList<>();
            bundled = 0;
        }
    }

    private void complete(List<PlannedRange> ranges) {
        ExportTask task = new ExportTask("t%06d".formatted(names.size()), ranges);
        tasks.accept(task);
        names.add(task.name());
    }

    List<PlannedCollection> collections() {
        return List.copyOf(collections);
    }

    /** The names of all tasks. */
    List<String> names() {
        return List.copyOf(names);
    }
}
