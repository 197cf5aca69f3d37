package dev.nightkeep.bson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.bson.BsonBinary;
import org.bson.BsonDbPointer;
import org.bson.BsonNumber;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;

/**
 * The order in which MongoDB sorts values of one rank that hold no others. Texts are compared by their bytes in UTF-8,
 * which is not the order of Java's own. Stateless.
 */
final class ScalarOrder {
    private static final Comparator<String> TEXTS = (left, right) -> Arrays.compareUnsigned(bytes(left), bytes(right));
    private static final Comparator<BsonBinary> BINARIES = Comparator.<BsonBinary>comparingInt(
                    binary -> binary.getData().length)
            .thenComparingInt(binary -> Byte.toUnsignedInt(binary.getType()))
            .thenComparing(BsonBinary::getData, Arrays::compareUnsigned);
    private static final Comparator<BsonRegularExpression> EXPRESSIONS = Comparator.comparing(
                    BsonRegularExpression::getPattern, TEXTS)
            .thenComparing(BsonRegularExpression::getOptions, TEXTS);
    private static final Comparator<BsonDbPointer> POINTERS = Comparator.<BsonDbPointer>comparingInt(
                    pointer -> bytes(pointer.getNamespace()).length)
            .thenComparing(BsonDbPointer::getNamespace, TEXTS)
            .thenComparing(BsonDbPointer::getId);

    private ScalarOrder() {}

    /** Values of one rank. */
    static int compare(BsonValue left, BsonValue right) {
        return switch (left.getBsonType()) {
            case DOUBLE, INT32, INT64, DECIMAL128 -> compareNumbers(left.asNumber(), right.asNumber());
            case STRING, SYMBOL -> compareTexts(text(left), text(right));
            case BINARY -> BINARIES.compare(left.asBinary(), right.asBinary());
            case OBJECT_ID -> left.asObjectId().compareTo(right.asObjectId());
            case BOOLEAN -> left.asBoolean().compareTo(right.asBoolean());
            case DATE_TIME -> left.asDateTime().compareTo(right.asDateTime());
            case TIMESTAMP -> left.asTimestamp().compareTo(right.asTimestamp());
            case REGULAR_EXPRESSION -> EXPRESSIONS.compare(left.asRegularExpression(), right.asRegularExpression());
            case DB_POINTER -> POINTERS.compare(left.asDBPointer(), right.asDBPointer());
            case JAVASCRIPT ->
                compareTexts(left.asJavaScript().getCode(), right.asJavaScript().getCode());
            case END_OF_DOCUMENT, UNDEFINED, NULL, MIN_KEY, MAX_KEY -> 0;
            case DOCUMENT, ARRAY, JAVASCRIPT_WITH_SCOPE ->
                throw new IllegalArgumentException("%s holds other values".formatted(left.getBsonType()));
        };
    }

    static int compareTexts(String left, String right) {
        return TEXTS.compare(left, right);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(BsonValue value) {
        return value.isString() ? value.asString().getValue() : value.asSymbol().getSymbol();
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
}
