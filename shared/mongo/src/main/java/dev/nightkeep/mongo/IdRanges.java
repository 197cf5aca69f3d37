package dev.nightkeep.mongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Cuts the {@code _id}s of a collection into ranges that are disjoint and complete by the logic of their filters.
 *
 * <p>Within the type bracket of a boundary {@code b} an id is either below {@code b} or not, and the filters say nothing
 * else: they are the leaves of a tree that asks for the boundary in the middle first. So every id of the bracket is in
 * exactly one range even on a server whose order is not the one in which the boundaries came, and a filter is short even
 * where there are thousands. Ids of other brackets, NaN among them, are neither below the first boundary nor not, and
 * make the remainder.
 */
final class IdRanges {
    private IdRanges() {}

    /**
     * Filters for at most {@code wanted} ranges and a remainder; the empty filter alone where there is nothing to cut.
     *
     * @param sample ids of the collection in the server's order; may hold some more than once
     */
    static List<BsonDocument> of(List<BsonValue> sample, int wanted) {
        List<BsonValue> boundaries = boundaries(dominantBracket(sample), wanted);
        if (boundaries.isEmpty()) {
            return List.of(new BsonDocument());
        }
        List<BsonDocument> filters = new ArrayList<>();
        for (int range = 0; range <= boundaries.size(); range++) {
            filters.add(all(path(boundaries, range)));
        }
        filters.add(remainder(boundaries.getFirst()));
        return List.copyOf(filters);
    }

    private static List<BsonValue> dominantBracket(List<BsonValue> sample) {
        Map<IdBracket, List<BsonValue>> brackets =
                sample.stream().collect(Collectors.groupingBy(IdBracket::of, LinkedHashMap::new, Collectors.toList()));
        return brackets.entrySet().stream()
                .filter(bracket -> bracket.getKey().divisible())
                .map(Map.Entry::getValue)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static List<BsonValue> boundaries(List<BsonValue> ids, int wanted) {
        List<BsonValue> boundaries = new ArrayList<>();
        for (int cut = 1; cut < wanted && !ids.isEmpty(); cut++) {
            boundaries.add(ids.get((int) ((long) ids.size() * cut / wanted)));
        }
        return boundaries.stream().distinct().toList();
    }

    /** The answers on the way to the range, when a boundary in the middle is asked for first. */
    private static List<BsonDocument> path(List<BsonValue> boundaries, int range) {
        List<BsonDocument> answers = new ArrayList<>();
        int low = 0;
        int high = boundaries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean below = range <= middle;
            answers.add(condition(below ? "$lt" : "$gte", boundaries.get(middle)));
            low = below ? low : middle + 1;
            high = below ? middle : high;
        }
        return answers;
    }

    private static BsonDocument all(List<BsonDocument> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new BsonDocument("$and", new BsonArray(conditions));
    }

    private static BsonDocument remainder(BsonValue boundary) {
        return new BsonDocument(
                "$nor", new BsonArray(List.of(condition("$lt", boundary), condition("$gte", boundary))));
    }

    /** What sorts behind {@code last} or is of another bracket than it. */
    static BsonDocument behind(BsonDocument filter, BsonValue last) {
        BsonDocument rest = new BsonDocument("$nor", new BsonArray(List.of(condition("$lte", last))));
        return filter.isEmpty() ? rest : new BsonDocument("$and", new BsonArray(List.of(filter, rest)));
    }

    private static BsonDocument condition(String operator, BsonValue id) {
        return new BsonDocument("_id", new BsonDocument(operator, id));
    }
}
