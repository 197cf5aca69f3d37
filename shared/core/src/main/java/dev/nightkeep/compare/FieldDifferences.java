package dev.nightkeep.compare;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.RawField;
import dev.nightkeep.bson.RawFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the values in which two versions of a document differ, byte for byte, as deep as they can be named: within
 * sub-documents, and within arrays of the same length. Stateless.
 */
final class FieldDifferences {
    /** What is named where documents differ and no value does. */
    static final String ORDER = "(order of fields)";

    /** Deeper than that, a value is taken as a whole. */
    private static final int MAX_LEVELS = 100;

    private final Consumer<FieldDifference> found;
    private boolean any;

    private FieldDifferences(Consumer<FieldDifference> found) {
        this.found = found;
    }

    /** Names every difference; none where both are the same. */
    static void between(ByteSpan before, ByteSpan after, Consumer<FieldDifference> found) {
        if (same(before, after)) {
            return;
        }
        FieldDifferences differences = new FieldDifferences(found);
        differences.documents("", "", before, after, MAX_LEVELS);
        if (!differences.any) {
            found.accept(new FieldDifference(ORDER, ORDER, Optional.empty(), Optional.empty()));
        }
    }

    private static boolean same(ByteSpan before, ByteSpan after) {
        return new RawField((byte) 0, "", before).sameValue(new RawField((byte) 0, "", after));
    }

    private void documents(String path, String general, ByteSpan before, ByteSpan after, int levels) {
        Map<String, RawField> old = byName(before);
        Map<String, RawField> fresh = byName(after);
        old.forEach((name, field) -> {
            String shown = field.displayName();
            values(
                    joined(path, shown),
                    joined(general, shown),
                    Optional.of(field),
                    Optional.ofNullable(fresh.remove(name)),
                    levels);
        });
        fresh.forEach((name, field) -> differ(
                joined(path, field.displayName()),
                joined(general, field.displayName()),
                Optional.empty(),
                Optional.of(field)));
    }

    private static Map<String, RawField> byName(ByteSpan document) {
        Map<String, RawField> fields = new LinkedHashMap<>();
        RawFields.of(document).forEach(field -> fields.put(field.name(), field));
        return fields;
    }

    private void values(String path, String general, Optional<RawField> before, Optional<RawField> after, int levels) {
        if (before.isEmpty() || after.isEmpty()) {
            differ(path, general, before, after);
        } else if (!before.get().sameValue(after.get())) {
            unequal(path, general, before.get(), after.get(), levels);
        }
    }

    private void unequal(String path, String general, RawField before, RawField after, int levels) {
        boolean anyBefore = any;
        any = false;
        if (levels > 0 && before.isDocument() && after.isDocument()) {
            documents(path, general, before.value(), after.value(), levels - 1);
        } else if (levels > 0 && before.isArray() && after.isArray()) {
            elements(path, general, before.value(), after.value(), levels - 1);
        }
        if (!any) {
            differ(path, general, Optional.of(before), Optional.of(after));
        }
        any = any || anyBefore;
    }

    private void elements(String path, String general, ByteSpan before, ByteSpan after, int levels) {
        List<RawField> old = RawFields.of(before);
        List<RawField> fresh = RawFields.of(after);
        if (old.size() != fresh.size()) {
            return;
        }
        for (int index = 0; index < old.size(); index++) {
            values(
                    path + "." + index,
                    general + "[]",
                    Optional.of(old.get(index)),
                    Optional.of(fresh.get(index)),
                    levels);
        }
    }

    private void differ(String path, String general, Optional<RawField> before, Optional<RawField> after) {
        any = true;
        found.accept(new FieldDifference(path, general, before, after));
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
