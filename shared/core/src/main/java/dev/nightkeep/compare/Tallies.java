package dev.nightkeep.compare;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.StoredCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The collections of a comparison, by name and by number. For one thread. */
final class Tallies implements TraceVerdicts {
    private final int samples;
    private final Map<Namespace, CollectionTally> byName = new HashMap<>();
    private final List<CollectionTally> byNumber = new ArrayList<>();

    Tallies(int samples) {
        this.samples = samples;
    }

    CollectionTally begin(Side side, StoredCollection collection) {
        CollectionTally tally = byName.computeIfAbsent(collection.description().namespace(), this::added);
        tally.begin(side, collection);
        return tally;
    }

    private CollectionTally added(Namespace namespace) {
        CollectionTally tally = new CollectionTally(namespace, byNumber.size(), samples);
        byNumber.add(tally);
        return tally;
    }

    CollectionTally of(Namespace namespace) {
        return Objects.requireNonNull(byName.get(namespace), "every collection was shown before");
    }

    boolean anyChanges() {
        return byNumber.stream().anyMatch(CollectionTally::hasChanges);
    }

    @Override
    public void same(Trace before) {
        byNumber.get(before.collection()).same();
    }

    @Override
    public void changed(Trace before) {
        byNumber.get(before.collection()).changed(before);
    }

    @Override
    public void removed(Trace before) {
        byNumber.get(before.collection()).removed(before);
    }

    @Override
    public void added(Trace after) {
        byNumber.get(after.collection()).added(after);
    }

    List<CollectionComparison> comparisons() {
        return byNumber.stream()
                .map(CollectionTally::comparison)
                .sorted(Comparator.comparing(CollectionComparison::namespace))
                .toList();
    }
}
