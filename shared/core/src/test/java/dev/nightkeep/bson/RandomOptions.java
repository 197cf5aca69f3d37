package dev.nightkeep.bson;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonType;

/**
 * What random documents may contain.
 *
 * @param types    of values; never empty, and without {@link BsonType#END_OF_DOCUMENT}
 * @param oddities beside ordinary content
 */
public record RandomOptions(Set<BsonType> types, Set<Oddity> oddities) {
    public RandomOptions {
        types = Set.copyOf(types);
        oddities = Set.copyOf(oddities);
    }

    /** All that BSON can say. */
    public static RandomOptions everything() {
        return new RandomOptions(
                EnumSet.complementOf(EnumSet.of(BsonType.END_OF_DOCUMENT)), EnumSet.allOf(Oddity.class));
    }

    /** What canonical Extended JSON brings back bit by bit. */
    public static RandomOptions extendedJson() {
        return everything()
                .without(
                        Oddity.NAN_PAYLOADS,
                        Oddity.UNCANONICAL_DECIMALS,
                        Oddity.DUPLICATE_KEYS,
                        Oddity.EXTENDED_JSON_LOOKALIKES);
    }

    /** What a MongoDB server stores as it is sent. */
    public static RandomOptions realServer() {
        return everything().without(Oddity.ZERO_TIMESTAMPS, Oddity.DUPLICATE_KEYS, Oddity.ID_LATER, Oddity.ID_MISSING);
    }

    /** What mongo-java-server keeps: see the tests that run on it. */
    public static RandomOptions embeddedServer() {
        return realServer()
                .without(BsonType.JAVASCRIPT_WITH_SCOPE, BsonType.SYMBOL, BsonType.DB_POINTER, BsonType.UNDEFINED)
                .without(Oddity.RARE_BINARIES);
    }

    public RandomOptions without(BsonType... excluded) {
        return new RandomOptions(difference(types, List.of(excluded)), oddities);
    }

    public RandomOptions without(Oddity... excluded) {
        return new RandomOptions(types, difference(oddities, List.of(excluded)));
    }

    private static <T> Set<T> difference(Set<T> all, Collection<T> excluded) {
        return all.stream().filter(value -> !excluded.contains(value)).collect(Collectors.toSet());
    }
}
