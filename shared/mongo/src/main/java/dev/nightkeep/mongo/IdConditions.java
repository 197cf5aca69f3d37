package dev.nightkeep.mongo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;

/** Filters that find documents by their ids, many at once. */
final class IdConditions {
    private static final int AT_ONCE = 1000;

    private IdConditions() {}

    /**
     * Filters which together find the documents of these ids and no others. Decimals get lists of their own, for among
     * other numbers the embedded server does not find them.
     */
    static List<BsonDocument> of(List<BsonValue> ids) {
        Stream<BsonDocument> alone = ids.stream().filter(id -> !isListable(id)).map(OverwritingWriter::byId);
        Stream<BsonDocument> listed = ids.stream()
                .filter(IdConditions::isListable)
                .collect(Collectors.partitioningBy(id -> id.getBsonType() == BsonType.DECIMAL128))
                .values()
                .stream()
                .flatMap(some -> Chunks.of(some, AT_ONCE))
                .map(chunk -> new BsonDocument("_id", new BsonDocument("$in", new BsonArray(chunk))));
        return Stream.concat(listed, alone).toList();
    }

    /** Within {@code $in} a regular expression is a pattern and a document may be taken for an operator. */
    private static boolean isListable(BsonValue id) {
        return !id.isRegularExpression()
                && !(id.isDocument() && id.asDocument().keySet().stream().anyMatch(key -> key.startsWith("$")));
    }
}
