package dev.nightkeep.compare;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.StoredCollection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;

/** What is known of one collection while it is compared. For one thread. */
final class CollectionTally {
    /** How many fields of a changed document are shown. */
    private static final int SHOWN_FIELDS = 8;

    private final Namespace namespace;
    private final int number;
    private final int samples;
    private final Map<Side, StoredCollection> sides = new EnumMap<>(Side.class);
    private final Places changedPlaces = new Places();
    private final FirstTraces addedFirst;
    private final FirstTraces removedFirst;
    private final FieldTally fields = new FieldTally();
    private final List<ChangedDocument> changedSamples = new ArrayList<>();
    private long added;
    private long changed;
    private long removed;
    private long same;
    private long explained;

    /** @param samples how many documents are shown of each kind */
    CollectionTally(Namespace namespace, int number, int samples) {
        this.namespace = namespace;
        this.number = number;
        this.samples = samples;
        this.addedFirst = new FirstTraces(samples);
        this.removedFirst = new FirstTraces(samples);
    }

    void begin(Side side, StoredCollection collection) {
        if (sides.put(side, collection) != null) {
            throw new CorruptBackupException(
                    "%s is there twice".formatted(namespace),
                    "Compare another backup, and find out who wrote this one");
        }
    }

    Namespace namespace() {
        return namespace;
    }

    int number() {
        return number;
    }

    void same() {
        same++;
    }

    void changed(Trace before) {
        changed++;
        changedPlaces.add(before.place());
    }

    void removed(Trace before) {
        removed++;
        removedFirst.add(before);
    }

    void added(Trace after) {
        added++;
        addedFirst.add(after);
    }

    boolean hasChanges() {
        return !changedPlaces.isEmpty();
    }

    boolean isChanged(long place) {
        return changedPlaces.contains(place);
    }

    /** Takes two versions of a changed document; the same ones, because somebody changed it back, explain nothing. */
    void explain(String id, RawBsonDocument before, RawBsonDocument after) {
        if (RawFields.same(before, after)) {
            return;
        }
        explained++;
        fields.nextDocument();
        FieldDifferences.between(RawFields.span(before), RawFields.span(after), fields::add);
        if (changedSamples.size() < samples) {
            changedSamples.add(new ChangedDocument(id, DocumentChanges.between(before, after, SHOWN_FIELDS)));
        }
    }

    CollectionComparison comparison() {
        return new CollectionComparison(
                namespace,
                kind(),
                added,
                changed,
                removed,
                same,
                fields.counts(),
                changed - explained,
                definition(),
                addedFirst.ids(),
                removedFirst.ids(),
                changedSamples);
    }

    private ChangeKind kind() {
        if (sides.size() == Side.values().length) {
            return ChangeKind.CHANGED;
        }
        return sides.containsKey(Side.BEFORE) ? ChangeKind.REMOVED : ChangeKind.ADDED;
    }

    private List<DefinitionChange> definition() {
        StoredCollection before = sides.get(Side.BEFORE);
        StoredCollection after = sides.get(Side.AFTER);
        return before != null && after != null ? DefinitionChanges.between(before, after) : List.of();
    }
}
