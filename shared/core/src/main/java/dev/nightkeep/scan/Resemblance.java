package dev.nightkeep.scan;

import dev.nightkeep.bson.BsonElements;
import dev.nightkeep.bson.ByteSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the live collection that a document looks like it belongs to, by the names of its fields. Stateless. */
final class Resemblance {
    private static final int FEWEST_FIELDS = 3;
    private static final double LEAST_SHARE = 0.75;
    private static final double LEAST_LEAD = 0.2;

    private Resemblance() {}

    /** The one that has most of its fields, clearly more than any other; empty where none stands out. */
    static Optional<FoundCollection> of(ByteSpan document, Map<FoundCollection, FieldTypes> live) {
        Set<String> fields = fields(document);
        List<Likeness> all = new ArrayList<>();
        live.forEach((collection, types) ->
                all.add(new Likeness(collection, share(fields, types.byField().keySet()))));
        all.sort(null);
        boolean stands = fields.size() >= FEWEST_FIELDS
                && !all.isEmpty()
                && all.getFirst().share() >= LEAST_SHARE
                && (all.size() == 1 || all.getFirst().share() - all.get(1).share() >= LEAST_LEAD);
        return stands ? Optional.of(all.getFirst().collection()) : Optional.empty();
    }

    private static Set<String> fields(ByteSpan document) {
        Set<String> fields = new HashSet<>();
        BsonElements elements = new BsonElements(document.array(), document.offset(), document.length());
        while (elements.next() && fields.size() < FieldTypes.MOST_FIELDS) {
            int length = elements.valueStart() - 1 - elements.nameStart();
            fields.add(new String(document.array(), elements.nameStart(), length, StandardCharsets.UTF_8));
        }
        fields.remove(ScanRequest.ID);
        return fields;
    }

    private static double share(Set<String> fields, Set<String> live) {
        return fields.isEmpty()
                ? 0
                : (double) fields.stream().filter(live::contains).count() / fields.size();
    }

    /** How much of a document a collection knows. */
    private record Likeness(FoundCollection collection, double share) implements Comparable<Likeness> {
        @Override
        public int compareTo(Likeness other) {
            int byShare = Double.compare(other.share, share);
            return byShare != 0 ? byShare : collection.name().compareTo(other.collection.name());
        }
    }
}
