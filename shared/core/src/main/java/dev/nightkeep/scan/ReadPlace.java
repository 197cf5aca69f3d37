package dev.nightkeep.scan;

import dev.nightkeep.salvage.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One place of a source while it is read. For one thread. */
final class ReadPlace {
    private static final int MOST_DEVIATIONS = 20;

    private final Origin origin;
    private final FoundCollection collection;
    private final int number;
    private final boolean wanted;
    private final FieldTypes types;
    private final Optional<FieldTypes> live;
    private long documents;

    ReadPlace(
            Origin origin,
            FoundCollection collection,
            int number,
            boolean wanted,
            FieldTypes types,
            Optional<FieldTypes> live) {
        this.origin = origin;
        this.collection = collection;
        this.number = number;
        this.wanted = wanted;
        this.types = types;
        this.live = live;
    }

    /** Whether it is this very origin; readers make one for each place. */
    @SuppressWarnings("ReferenceEquality") // asked for every document; a false no costs a look-up
    boolean isAt(Origin other) {
        return origin == other;
    }

    FoundCollection collection() {
        return collection;
    }

    int number() {
        return number;
    }

    boolean wanted() {
        return wanted;
    }

    FieldTypes types() {
        return types;
    }

    void count() {
        documents++;
    }

    PlaceReport report() {
        return new PlaceReport(origin.path(), collection.name(), wanted, documents);
    }

    /** Fields whose type the live collection does not have for them. */
    List<TypeDeviation> deviations() {
        List<TypeDeviation> deviations = new ArrayList<>();
        live.map(FieldTypes::byField)
                .ifPresent(expected -> types.byField()
                        .forEach((field, found) -> Optional.ofNullable(expected.get(field))
                                .ifPresent(usual -> compare(field, usual, found, deviations))));
        return deviations.stream().limit(MOST_DEVIATIONS).toList();
    }

    private void compare(String field, long[] expected, long[] found, List<TypeDeviation> deviations) {
        TypeFamily usual = most(expected);
        for (TypeFamily family : TypeFamily.values()) {
            if (found[family.number()] > 0 && expected[family.number()] == 0 && expected[usual.number()] > 0) {
                deviations.add(new TypeDeviation(
                        collection.name(), field, usual.text(), family.text(), found[family.number()]));
            }
        }
    }

    private static TypeFamily most(long[] counts) {
        TypeFamily most = TypeFamily.OTHER;
        for (TypeFamily family : TypeFamily.values()) {
            most = counts[family.number()] > counts[most.number()] ? family : most;
        }
        return most;
    }
}
