package dev.nightkeep.benchmark.server;

import dev.nightkeep.benchmark.data.SampleIds;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Documents {@code [from, to)} of a collection that is in the order of its ids. Understands the filters that ranges of
 * {@code _id} are asked for with, and no others.
 */
record IdRange(long from, long to) {
    static IdRange of(BsonDocument filter, long documents) {
        IdRange range = new IdRange(0, documents);
        for (Map.Entry<String, BsonValue> condition : filter.entrySet()) {
            range = range.and(of(condition.getKey(), condition.getValue(), documents));
        }
        return range;
    }

    private static IdRange of(String field, BsonValue condition, long documents) {
        IdRange range = new IdRange(0, documents);
        switch (field) {
            case "_id" -> {
                for (Map.Entry<String, BsonValue> bound : bounds(condition).entrySet()) {
                    range = range.and(comparison(bound.getKey(), bound.getValue(), documents));
                }
            }
            case "$and" -> {
                for (BsonValue part : condition.asArray()) {
                    range = range.and(of(part.asDocument(), documents));
                }
            }
            case "$nor" -> {
                for (BsonValue part : condition.asArray()) {
                    range = range.and(of(part.asDocument(), documents).complement(documents));
                }
            }
            default -> throw new IllegalArgumentException("no filter on " + field);
        }
        return range;
    }

    private static BsonDocument bounds(BsonValue condition) {
        return condition.isDocument() ? condition.asDocument() : new BsonDocument("$eq", condition);
    }

    private static IdRange comparison(String operator, BsonValue id, long documents) {
        long first = SampleIds.firstNotBelow(id.asObjectId().getValue(), documents);
        boolean there =
                first < documents && SampleIds.of(first).equals(id.asObjectId().getValue());
        long behind = there ? first + 1 : first;
        return switch (operator) {
            case "$lt" -> new IdRange(0, first);
            case "$lte" -> new IdRange(0, behind);
            case "$gte" -> new IdRange(first, documents);
            case "$gt" -> new IdRange(behind, documents);
            case "$eq" -> new IdRange(first, behind);
            default -> throw new IllegalArgumentException("no comparison by " + operator);
        };
    }

    private IdRange and(IdRange other) {
        long start = Math.max(from, other.from);
        return new IdRange(start, Math.max(start, Math.min(to, other.to)));
    }

    /** Of what begins at the first document or ends at the last one. */
    private IdRange complement(long documents) {
        return from == 0 ? new IdRange(to, documents) : new IdRange(0, from);
    }
}
