package dev.nightkeep.filter;

import dev.nightkeep.bson.CanonicalJson;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * A condition in the language of MongoDB's queries, evaluated here and never sent to a server: {@code $eq $ne $gt $gte
 * $lt $lte $in $nin $exists $type $size $all $elemMatch $and $or $nor $not $regex}, paths with dots through arrays.
 * Everything else is refused by its name, and so is what is too large or nested too deeply. Immutable.
 */
public final class WhereClause {
    private static final int MAX_CHARACTERS = 256 * 1024;
    private static final int MAX_BRACKETS = 50;
    private static final int MAX_LEVELS = 20;

    private final String text;
    private final DocumentCondition condition;

    private WhereClause(String text, DocumentCondition condition) {
        this.text = text;
        this.condition = condition;
    }

    /**
     * Reads a condition.
     *
     * @param json one document of Extended JSON
     * @throws ConfigurationException when it is none, or uses what is not known here
     */
    public static WhereClause parse(String json) {
        requireModest(json);
        return new WhereClause(json, new WhereParser(MAX_LEVELS).document(document(json)));
    }

    private static BsonDocument document(String json) {
        try {
            return new RawBsonDocument(CanonicalJson.read(json)).decode(new org.bson.codecs.BsonDocumentCodec());
        } catch (CorruptBackupException e) {
            throw new ConfigurationException(
                    "The condition is not one document of JSON", "Write it like {\"status\": \"open\"}", e);
        }
    }

    private static void requireModest(String json) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < json.length(); i++) {
            depth += switch (json.charAt(i)) {
                case '{', '[' -> 1;
                case '}', ']' -> -1;
                default -> 0;
            };
            deepest = Math.max(deepest, depth);
        }
        if (json.length() > MAX_CHARACTERS || deepest > MAX_BRACKETS) {
            throw new ConfigurationException(
                    "The condition is too large or nested too deeply",
                    "Write it shorter; long lists of ids go to a file");
        }
    }

    boolean holds(BsonDocument document) {
        return condition.holds(document);
    }

    /** As it was given. */
    @Override
    public String toString() {
        return text;
    }
}
