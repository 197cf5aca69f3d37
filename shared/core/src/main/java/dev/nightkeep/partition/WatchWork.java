package dev.nightkeep.partition;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.partition.WorkPlan.PlannedCollection;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.StoredSizes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells how far the workers of one backup are, for whoever stands beside them; reads only. Counted is what tasks have
 * finished: a task that runs is not seen. For one thread.
 */
public final class WatchWork {
    private static final int MAX_BYTES = 256 << 20;

    private final BackupStore store;
    private final WorkLayout layout;
    private final ProgressListener progress;
    private final Set<ObjectKey> seen = new HashSet<>();
    private final Map<Namespace, Integer> open = new HashMap<>();
    private Optional<WorkPlan> plan = Optional.empty();
    private boolean exported;

    public WatchWork(BackupStore store, BackupLayout backup, ProgressListener progress) {
        this.store = store;
        this.layout = new WorkLayout(backup);
        this.progress = progress;
    }

    /** Tells what was done since the last look. Nothing before the backup was planned, and nothing after it was committed. */
    public void look() {
        if (plan.isEmpty()) {
            plan = find(layout.plan(), WorkPlan.class);
            plan.ifPresent(this::begin);
        }
        if (plan.isPresent() && !exported) {
            results();
            exported = open.values().stream().allMatch(ranges -> ranges <= 0);
            if (exported) {
                progress.on(new ProgressEvent.StageEntered("committing and verifying"));
            }
        }
    }

    private void begin(WorkPlan planned) {
        for (PlannedCollection collection : planned.collections()) {
            open.put(collection.namespace(), Math.max(1, collection.ranges()));
        }
        progress.on(new ProgressEvent.Planned(open.size(), OptionalLong.empty(), OptionalLong.empty()));
        progress.on(new ProgressEvent.StageEntered("exporting"));
    }

    private void results() {
        String folder = layout.folder() + "/results";
        StoredSizes.below(store, ObjectKey.of(folder)).keySet().stream()
                .map(name -> ObjectKey.of(folder + "/" + name))
                .filter(seen::add)
                .forEach(key -> find(key, TaskResult.class).ifPresent(this::tell));
    }

    private void tell(TaskResult result) {
        for (Piece piece : result.pieces()) {
            var object = piece.object().object();
            if (object.kind() == ObjectKind.DOCUMENTS) {
                progress.on(new ProgressEvent.Advanced(
                        piece.namespace().toString(), object.documents(), object.rawBytes(), object.bytes()));
            }
        }
        finished(result).forEach(this::finish);
    }

    /** Of which this task has done all of its range: what it handed on is not. */
    private Set<Namespace> finished(TaskResult result) {
        Set<Namespace> namespaces =
                result.pieces().stream().map(Piece::namespace).collect(Collectors.toCollection(LinkedHashSet::new));
        result.remainder()
                .flatMap(rest -> find(layout.task(rest), ExportTask.class))
                .ifPresent(rest -> rest.ranges().forEach(range -> namespaces.remove(range.namespace())));
        return namespaces;
    }

    private void finish(Namespace namespace) {
        if (open.merge(namespace, -1, Integer::sum) == 0) {
            progress.on(new ProgressEvent.CollectionFinished(namespace.toString()));
        }
    }

    private <T> Optional<T> find(ObjectKey key, Class<T> type) {
        return ControlJson.find(store, key, MAX_BYTES, type);
    }
}
