package dev.nightkeep.restore;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** The names of indexes. Stateless. */
final class IndexNames {
    private static final String OF_IDS = "_id_";

    private IndexNames() {}

    static String of(BsonDocument index) {
        BsonValue name = index.get("name");
        return name instanceof BsonString text ? text.getValue() : "";
    }

    /** Of all but the one on {@code _id}, which every collection has. */
    static Set<String> of(List<BsonDocument> indexes) {
        return indexes.stream()
                .map(IndexNames::of)
                .filter(name -> !name.equals(OF_IDS))
                .collect(Collectors.toUnmodifiableSet());
    }

    static long count(List<BsonDocument> indexes) {
        return indexes.stream().filter(index -> !of(index).equals(OF_IDS)).count();
    }
}
