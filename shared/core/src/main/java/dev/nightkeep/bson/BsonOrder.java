package dev.nightkeep.bson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
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
            case DOUBLE, INT32, INT64, DECIMAL128 -> compareNumbers(left.asNumber(), right.asNumber());
            case STRING, SYMBOL -> Arrays.compareUnsigned(text(left), text(right));
            case DOCUMENT -> compareDocuments(left.asDocument(), right.asDocument());
            case BINARY -> compareBinary(left.asBinary(), right.asBinary());
            case OBJECT_ID -> left.asObjectId().compareTo(right.asObjectId());
            case BOOLEAN -> left.asBoolean().compareTo(right.asBoolean());
            case DATE_TIME -> left.asDateTime().compareTo(right.asDateTime());
            case TIMESTAMP -> left.asTimestamp().compareTo(right.asTimestamp());
            default -> left.toString().compareTo(right.toString());
        };
    }

    private static byte[] text(BsonValue value) {
        String text = value.isString()
                ? value.asString().getValue()
                : value.asSymbol().getSymbol();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int compareNumbers(BsonNumber left, BsonNumber right) {
        if (ExactNumbers.isFinite(left) && ExactNumbers.isFinite(right)) {
            return ExactNumbers.of(left).compareTo(ExactNumbers.of(right));
        }
        double first = unlessFinite(left);
        double second = unlessFinite(right);
        // Java puts NaN last, MongoDB first.
        return Double.isNaN(first) || Double.isNaN(second)
                ? Boolean.compare(Double.isNaN(second), Double.isNaN(first))
                : Double.compare(first, second);
    }

    /** Between the infinities, all finite numbers are alike; large decimals would be taken for infinite as doubles. */
    private static double unlessFinite(BsonNumber number) {
        return ExactNumbers.isFinite(number) ? 0 : number.doubleValue();
    }

    private static int compareBinary(BsonBinary left, BsonBinary right) {
        return Comparator.<BsonBinary>comparingInt(binary -> binary.getData().length)
                .thenComparingInt(binary -> Byte.toUnsignedInt(binary.getType()))
                .thenComparing(BsonBinary::getData, Arrays::compareUnsigned)
                .compare(left, right);
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
                .thenComparing(Map.Entry::getKey)
                .thenComparing(Map.Entry::getValue, this)
                .compare(left, right);
    }
}
