package dev.nightkeep.scan;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.error.CorruptBackupException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** What a report shows of a document: its first fields, shortened, and nothing that looks like a secret. Immutable. */
public final class SampleText {
    private static final int MOST_FIELDS = 12;
    private static final int MOST_ELEMENTS = 2;
    private static final int MOST_LEVELS = 3;
    private static final int MOST_CHARACTERS = 40;
    private static final String VALUE = "v";
    private static final int BEFORE_VALUE = "{\"v\": ".length();
    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private final Redactor redactor;

    SampleText(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Hides what a scan hides where nobody named more. */
    public static SampleText standard() {
        return new SampleText(new Redactor(Set.of()));
    }

    /** What stands in the place of a value that is not shown. */
    public static String hidden() {
        return Redactor.HIDDEN;
    }

    /** Whether the values of a field of this name are not shown at all. */
    public boolean hides(String field) {
        return redactor.hides(field);
    }

    /** A field's name or path, without what looks like a secret. */
    public String name(String path) {
        return redactor.text(path);
    }

    /** A value as relaxed Extended JSON, shortened. */
    public String of(BsonValue value) {
        String document = new BsonDocument(VALUE, shown(value, MOST_LEVELS)).toJson(RELAXED);
        return document.substring(BEFORE_VALUE, document.length() - 1);
    }

    /** One line of relaxed Extended JSON. */
    String of(ByteSpan document) {
        try {
            int end = document.offset() + document.length();
            BsonDocument whole = BsonBytes.decode(Arrays.copyOfRange(document.array(), document.offset(), end));
            return shown(whole, MOST_LEVELS).toJson(RELAXED);
        } catch (CorruptBackupException e) {
            return "{}";
        }
    }

    private BsonDocument shown(BsonDocument document, int levels) {
        BsonDocument shown = new BsonDocument();
        for (Map.Entry<String, BsonValue> member : document.entrySet()) {
            if (shown.size() == MOST_FIELDS) {
                shown.append("...", new BsonString("%d more".formatted(document.size() - MOST_FIELDS)));
                break;
            }
            shown.append(
                    shortened(redactor.text(member.getKey())),
                    redactor.hides(member.getKey())
                            ? new BsonString(Redactor.HIDDEN)
                            : shown(member.getValue(), levels - 1));
        }
        return shown;
    }

    private BsonValue shown(BsonValue value, int levels) {
        return switch (value) {
            case BsonString text -> new BsonString(shortened(redactor.text(text.getValue())));
            case BsonDocument document -> levels == 0 ? new BsonString("{...}") : shown(document, levels);
            case BsonArray array -> levels == 0 ? new BsonString("[...]") : shown(array, levels);
            case BsonBinary binary -> new BsonString("%d bytes".formatted(binary.getData().length));
            default -> value;
        };
    }

    private BsonArray shown(BsonArray array, int levels) {
        BsonArray shown = new BsonArray();
        array.stream().limit(MOST_ELEMENTS).forEach(element -> shown.add(shown(element, levels - 1)));
        if (array.size() > MOST_ELEMENTS) {
            shown.add(new BsonString("%d more".formatted(array.size() - MOST_ELEMENTS)));
        }
        return shown;
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
    }
}
