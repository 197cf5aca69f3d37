package dev.nightkeep.restore;

import dev.nightkeep.bson.RawField;
import dev.nightkeep.bson.RawFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/** Names what differs between two documents: fields of theirs, not of what is within. Stateless. */
final class ChangedFields {
    private static final int MOST = 20;

    private ChangedFields() {}

    static List<String> between(RawBsonDocument before, RawBsonDocument after) {
        Map<String, RawField> old = byName(before);
        Map<String, RawField> fresh = byName(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        return names.stream()
                .filter(name -> !isSame(old, fresh, name))
                .limit(MOST)
                .flatMap(name -> Stream.of(fresh.get(name), old.get(name))
                        .filter(Objects::nonNull)
                        .limit(1))
                .map(RawField::displayName)
                .toList();
    }

    private static boolean isSame(Map<String, RawField> old, Map<String, RawField> fresh, String name) {
        RawField before = old.get(name);
        RawField after = fresh.get(name);
        return before != null && after != null && before.sameValue(after);
    }

    private static Map<String, RawField> byName(RawBsonDocument document) {
        Map<String, RawField> fields = new LinkedHashMap<>();
        RawFields.of(RawFields.span(document)).forEach(field -> fields.put(field.name(), field));
        return fields;
    }
}
