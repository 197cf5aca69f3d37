package dev.nightkeep.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.nightkeep.format.ControlJson;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How two sides differ.
 *
 * @param before      the first side, for people
 * @param after       what it was held against
 * @param collections in the order of their names
 */
public record Comparison(String before, String after, List<CollectionComparison> collections) {
    public Comparison {
        collections = List.copyOf(collections);
    }

    /** Whether nothing differs. */
    @JsonProperty("equal")
    public boolean equal() {
        return collections.stream().allMatch(CollectionComparison::equal);
    }

    /** A count of all collections together. */
    public long sum(ToLongFunction<CollectionComparison> count) {
        return collections.stream().mapToLong(count).sum();
    }

    /** As JSON. */
    public byte[] toJson() {
        return ControlJson.write(this);
    }
}
