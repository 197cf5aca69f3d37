package dev.nightkeep.conflict;

import dev.nightkeep.bson.RawField;
import dev.nightkeep.bson.RawFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;

/**
 * Makes one document of two, field by field and recursively. Fields keep the order of the live document; what only the
 * backup has comes behind, in the backup's order. Every value is one side's, byte for byte; {@code _id} is the live one.
 * Immutable and thread-safe.
 */
public final class MergeDocuments {
    private static final String ID = "_id";

    private final Side prefer;
    private final ArrayRule arrays;

    public MergeDocuments(Side prefer, ArrayRule arrays) {
        this.prefer = prefer;
        this.arrays = arrays;
    }

    /**
     * Merges; the same document twice is that document.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when one is damaged inside
     */
    public MergedDocument merge(RawBsonDocument live, RawBsonDocument backup) {
        if (RawFields.same(live, backup)) {
            return new MergedDocument(live, List.of());
        }
        Merging merging = new Merging();
        List<RawField> fields =
                merging.fields(RawFields.of(RawFields.span(live)), RawFields.of(RawFields.span(backup)), "");
        byte[] bytes = RawFields.document(fields);
        return new MergedDocument(new RawBsonDocument(bytes), merging.conflicts);
    }

    /** One merge; gathers its conflicts. */
    private final class Merging {
        private final List<String> conflicts = new ArrayList<>();

        private List<RawField> fields(List<RawField> live, List<RawField> backup, String path) {
            Map<String, RawField> merged = new LinkedHashMap<>();
            live.forEach(field -> merged.putIfAbsent(field.name(), field));
            if (merged.size() < live.size() || namedTwice(backup)) {
                conflicts.add(path.isEmpty() ? "(a field stands twice)" : path);
                return prefer == Side.LIVE || path.isEmpty() ? live : backup;
            }
            for (RawField field : backup) {
                merged.merge(field.name(), field, (mine, theirs) -> value(mine, theirs, path));
            }
            return List.copyOf(merged.values());
        }

        private static boolean namedTwice(List<RawField> fields) {
            return fields.stream().map(RawField::name).distinct().count() < fields.size();
        }

        private RawField value(RawField live, RawField backup, String parent) {
            String path = parent + live.displayName();
            if (live.sameValue(backup) || path.equals(ID)) {
                return live;
            }
            if (live.isDocument() && backup.isDocument()) {
                return live.holding(RawFields.document(
                        fields(RawFields.of(live.value()), RawFields.of(backup.value()), path + ".")));
            }
            return live.isArray() && backup.isArray()
                    ? array(live, backup, path)
                    : preferred(prefer, live, backup, path);
        }

        private RawField preferred(Side side, RawField live, RawField backup, String path) {
            conflicts.add(path);
            return side == Side.LIVE ? live : backup;
        }

        private RawField array(RawField live, RawField backup, String path) {
            return switch (arrays) {
                case ArrayRule.Keep keep -> preferred(keep.side(), live, backup, path);
                case ArrayRule.Union union -> elements(live, backup, ElementKey.whole(), path);
                case ArrayRule.Keyed keyed -> elements(live, backup, ElementKey.field(keyed.field()), path);
            };
        }

        private RawField elements(RawField live, RawField backup, ElementKey key, String path) {
            MergedArray merged = new MergedArray(key);
            RawFields.of(live.value()).forEach(merged::addLive);
            RawFields.of(backup.value())
                    .forEach(element -> merged.addBackup(element, (mine, theirs) -> element(mine, theirs, path)));
            return live.holding(merged.bytes());
        }

        private RawField element(RawField live, RawField backup, String path) {
            return live.sameValue(backup)
                    ? live
                    : live.holding(RawFields.document(
                            fields(RawFields.of(live.value()), RawFields.of(backup.value()), path + "[].")));
        }
    }
}
