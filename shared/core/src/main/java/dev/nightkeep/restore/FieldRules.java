package dev.nightkeep.restore;

import dev.nightkeep.filter.TypeNames;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the documents of a collection must have.
 *
 * @param required names of fields, dotted where they are within
 * @param types    for fields, where they are there: names of BSON types of which each value must have one
 */
public record FieldRules(List<String> required, Map<String, List<String>> types) {
    public FieldRules {
        required = List.copyOf(required);
        SortedMap<String, List<String>> copy = new TreeMap<>();
        types.forEach((field, names) -> {
            names.forEach(TypeNames::named);
            copy.put(field, List.copyOf(names));
        });
        types = java.util.Collections.unmodifiableSortedMap(copy);
    }
}
