package dev.nightkeep.salvage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.nightkeep.bson.ByteSpan;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the text of one object into BSON, token by token: plain JSON and the Extended JSON that is met every day. What is
 * rarer is left to the BSON library, see {@link DocumentText}; where both read something, they read the same. For one
 * thread.
 */
final class JsonConverter {
    private static final int LONGEST_TEXT = 128 << 20;
    private static final int NUMBER_LONGEST = 10_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DocumentText.MAX_DEPTH + 2)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .maxNumberLength(NUMBER_LONGEST)
                    .build())
            .build();

    private final BsonBuffer out = new BsonBuffer();
    private final JsonScalars scalars = new JsonScalars(out);
    private final List<NamesOfObject> names = new ArrayList<>();

    /** What kept a text from being converted here. */
    enum Outcome {
        DONE,
        /** Something that the library has to look at. */
        UNUSUAL,
        NAME_TWICE
    }

    /** The document of the last conversion. Valid until the next one. */
    ByteSpan document() {
        return out.document();
    }

    /** Whether something in the last document was replaced. */
    boolean replaced() {
        return out.replaced();
    }

    /**
     * Converts the object that the bytes consist of.
     *
     * @throws IOException when it is not even nearly JSON
     */
    Outcome convert(byte[] text, int offset, int length) throws IOException {
        out.clear();
        try (JsonParser parser = FACTORY.createParser(text, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Outcome.UNUSUAL;
            }
            String first = parser.nextFieldName();
            Outcome outcome = isSpecial(first) ? Outcome.UNUSUAL : object(parser, first, 0);
            return outcome == Outcome.DONE && parser.nextToken() != null ? Outcome.UNUSUAL : outcome;
        }
    }

    private static boolean isSpecial(String name) {
        return name != null && name.startsWith("$");
    }

    private Outcome object(JsonParser parser, String first, int depth) throws IOException {
        NamesOfObject seen = names(depth);
        int begun = out.begin();
        for (String name = first; name != null; name = parser.nextFieldName()) {
            if (!seen.add(name)) {
                return Outcome.NAME_TWICE;
            }
            Outcome outcome = value(parser, parser.nextToken(), name, depth);
            if (outcome != Outcome.DONE) {
                return outcome;
            }
        }
        out.end(begun);
        return parser.currentToken() == JsonToken.END_OBJECT ? Outcome.DONE : Outcome.UNUSUAL;
    }

    private NamesOfObject names(int depth) {
        while (depth >= names.size()) {
            names.add(new NamesOfObject());
        }
        names.get(depth).clear();
        return names.get(depth);
    }

    private Outcome array(JsonParser parser, int depth) throws IOException {
        int begun = out.begin();
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Outcome outcome = value(parser, token, Integer.toString(index++), depth);
            if (outcome != Outcome.DONE) {
                return outcome;
            }
        }
        out.end(begun);
        return Outcome.DONE;
    }

    private Outcome value(JsonParser parser, JsonToken token, String name, int depth) throws IOException {
        if (token == null) {
            return Outcome.UNUSUAL;
        }
        int element = out.element(name);
        return switch (token) {
            case START_OBJECT -> nested(parser, element, depth);
            case START_ARRAY -> {
                out.type(element, 0x04);
                yield array(parser, depth + 1);
            }
            case VALUE_STRING -> {
                out.type(element, 0x02);
                out.writeString(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
                yield Outcome.DONE;
            }
            case VALUE_NUMBER_INT -> integer(parser, element);
            case VALUE_NUMBER_FLOAT -> done(scalars.real(element, parser.getDoubleValue()));
            case VALUE_TRUE -> done(scalars.truth(element, true));
            case VALUE_FALSE -> done(scalars.truth(element, false));
            case VALUE_NULL -> done(scalars.nothing(element));
            default -> Outcome.UNUSUAL;
        };
    }

    private Outcome integer(JsonParser parser, int element) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> done(scalars.int32(element, parser.getIntValue()));
            case LONG -> done(scalars.int64(element, parser.getLongValue()));
            default -> {
                BigInteger exact = parser.getBigIntegerValue();
                yield done(scalars.real(element, exact.doubleValue()));
            }
        };
    }

    private Outcome nested(JsonParser parser, int element, int depth) throws IOException {
        String first = parser.nextFieldName();
        if (isSpecial(first)) {
            return special(parser, first, element);
        }
        out.type(element, 0x03);
        return object(parser, first, depth + 1);
    }

    private Outcome special(JsonParser parser, String form, int element) throws IOException {
        JsonToken token = parser.nextToken();
        boolean known;
        if (token == JsonToken.VALUE_STRING) {
            known = scalars.ofText(element, form, parser.getText());
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
            known = scalars.ofNumber(element, form, parser.getLongValue());
        } else {
            known = form.equals("$date")
                    && token == JsonToken.START_OBJECT
                    && "$numberLong".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_STRING
                    && scalars.ofText(element, form, parser.getText())
                    && parser.nextToken() == JsonToken.END_OBJECT;
        }
        return known && parser.nextToken() == JsonToken.END_OBJECT ? Outcome.DONE : Outcome.UNUSUAL;
    }

    private static Outcome done(boolean written) {
        return written ? Outcome.DONE : Outcome.UNUSUAL;
    }
}
