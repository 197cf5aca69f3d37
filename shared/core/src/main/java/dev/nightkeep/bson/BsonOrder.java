package dev.nightkeep.bson;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonValue;

/**
 * The order in which MongoDB sorts values of any type; values that it holds for equal, such as 1 and 1.0, are equal in it.
 * Stateless.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">Comparison order</a>
 */
public final class BsonOrder implements Comparator<BsonValue> {
    @Override
    public int compare(BsonValue left, BsonValue right) {
        int byType = Integer.compare(rank(left), rank(right));
        return byType != 0 ? byType : compareWithinType(left, right);
    }

    /** Where the type stands among the types; types that are compared with each other by value have one rank. */
    public static int rank(BsonValue value) {
        return switch (value.getBsonType()) {
            case MIN_KEY -> 0;
            case END_OF_DOCUMENT, UNDEFINED -> 1;
            case NULL -> 2;
            case DOUBLE, INT32, INT64, DECIMAL128 -> 3;
            case STRING, SYMBOL -> 4;
            case DOCUMENT -> 5;
            case ARRAY -> 6;
            case BINARY -> 7;
            case OBJECT_ID -> 8;
            case BOOLEAN -> 9;
            case DATE_TIME -> 10;
            case TIMESTAMP -> 11;
            case REGULAR_EXPRESSION -> 12;
            case DB_POINTER -> 13;
            case JAVASCRIPT -> 14;
            case JAVASCRIPT_WITH_SCOPE -> 15;
            case MAX_KEY -> 16;
        };
    }

    private int compareWithinType(BsonValue left, BsonValue right) {
        return switch (left.getBsonType()) {
            case DOCUMENT -> compareDocuments(left.asDocument(), right.asDocument());
            case ARRAY -> compareArrays(left.asArray(), right.asArray());
            case JAVASCRIPT_WITH_SCOPE -> compareCode(left.asJavaScriptWithScope(), right.asJavaScriptWithScope());
            default -> ScalarOrder.compare(left, right);
        };
    }

    private int compareCode(BsonJavaScriptWithScope left, BsonJavaScriptWithScope right) {
        int byText = ScalarOrder.compareTexts(left.getCode(), right.getCode());
        return byText != 0 ? byText : compareDocuments(left.getScope(), right.getScope());
    }

    /** Element by element; of two that begin alike, the shorter comes first. */
    private int compareArrays(BsonArray left, BsonArray right) {
        Iterator<BsonValue> others = right.iterator();
        for (BsonValue element : left) {
            int order = others.hasNext() ? compare(element, others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private int compareDocuments(BsonDocument left, BsonDocument right) {
        Iterator<Map.Entry<String, BsonValue>> others = right.entrySet().iterator();
        for (Map.Entry<String, BsonValue> field : left.entrySet()) {
            int order = others.hasNext() ? compareFields(field, others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private int compareFields(Map.Entry<String, BsonValue> left, Map.Entry<String, BsonValue> right) {
        return Comparator.<Map.Entry<String, BsonValue>>comparingInt(field -> rank(field.getValue()))
                .thenComparing(Map.Entry::getKey, ScalarOrder::compareTexts)
                .thenComparing(Map.Entry::getValue, this)
                .compare(left, right);
    }
}
