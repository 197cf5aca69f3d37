package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes as MongoDB's documentation of {@code $jsonSchema} has them. */
final class SchemaCheckTest {
    private static BsonDocument options(String schema) {
        return BsonDocument.parse("{validator: {$jsonSchema: %s}}".formatted(schema));
    }

    private static boolean fits(String schema, String document) {
        return SchemaCheck.of(options(schema))
                .orElseThrow()
                .problems(RawBsonDocument.parse(document))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{properties: {a: {enum: [1, 'x']}}}|{a: 1.0}|true",
                "{properties: {a: {enum: [1, 'x']}}}|{a: 2}|false",
                "{properties: {a: {enum: [1, 'x']}}}|{b: 2}|true",
                "{properties: {a: {minimum: 1, maximum: 3}}}|{a: 3}|true",
                "{properties: {a: {minimum: 1, maximum: 3}}}|{a: 3.5}|false",
                "{properties: {a: {minimum: 1}}}|{a: 0}|false",
                "{properties: {a: {minimum: 1, exclusiveMinimum: true}}}|{a: 1}|false",
                "{properties: {a: {maximum: 3, exclusiveMaximum: true}}}|{a: 3}|false",
                "{properties: {a: {minimum: 1}}}|{a: 'text'}|true",
                "{properties: {a: {minLength: 2, maxLength: 3}}}|{a: 'ab'}|true",
                "{properties: {a: {minLength: 2}}}|{a: 'a'}|false",
                "{properties: {a: {maxLength: 1}}}|{a: '\ud83d\ude00'}|true",
                "{properties: {a: {items: {bsonType: 'int'}}}}|{a: [1, 2]}|true",
                "{properties: {a: {items: {bsonType: 'int'}}}}|{a: [1, 'x']}|false",
                "{properties: {a: {items: [{bsonType: 'int'}]}}}|{a: [1, 'x']}|true",
                "{properties: {a: {minItems: 1}}}|{a: []}|false",
                "{properties: {a: {maxItems: 1}}}|{a: [1, 2]}|false",
                "{properties: {a: {uniqueItems: true}}}|{a: [1, 1.0]}|false",
                "{properties: {a: {uniqueItems: true}}}|{a: [1, 2]}|true",
                "{properties: {_id: {}}, additionalProperties: false}|{_id: 1}|true",
                "{properties: {_id: {}}, additionalProperties: false}|{_id: 1, b: 1}|false",
                "{properties: {_id: {}}, additionalProperties: {type: 'string'}}|{_id: 1, b: 'x'}|true",
                "{properties: {_id: {}}, additionalProperties: {type: 'string'}}|{_id: 1, b: true}|false",
                "{properties: {a: {type: 'boolean'}}}|{a: true}|true",
                "{anyOf: [{required: ['a']}, {required: ['b']}]}|{b: 1}|true",
                "{anyOf: [{required: ['a']}, {required: ['b']}]}|{c: 1}|false",
                "{allOf: [{required: ['a']}, {required: ['b']}]}|{a: 1}|false",
                "{oneOf: [{required: ['a']}, {required: ['b']}]}|{a: 1}|true",
                "{oneOf: [{required: ['a']}, {required: ['b']}]}|{a: 1, b: 1}|false",
                "{not: {required: ['a']}}|{a: 1}|false",
                "{not: {required: ['a']}}|{b: 1}|true",
                "{not: {properties: {a: {pattern: 'x'}}}}|{a: 'y'}|true",
                "{dependencies: {a: ['b']}}|{a: 1}|false",
                "{dependencies: {a: ['b']}}|{a: 1, b: 1}|true",
                "{dependencies: {a: {required: ['b']}}}|{a: 1}|false",
                "{minProperties: 2}|{a: 1}|false",
                "{maxProperties: 1}|{a: 1, b: 1}|false",
                "{patternProperties: {'^x': {}}, additionalProperties: false}|{xy: 1}|true"
            })
    void problems_byKeyword_areThoseOfTheServer(String schema, String document, boolean fits) {
        assertThat(fits(schema, document)).isEqualTo(fits);
    }

    @Test
    void unchecked_namesWhatIsNotLookedAt() {
        assertThat(SchemaCheck.unchecked(options("{properties: {a: {minimum: 1}}}")))
                .hasValue(List.of());
        assertThat(SchemaCheck.unchecked(options("{properties: {a: {items: {pattern: 'x'}}}, patternProperties: {}}")))
                .hasValue(List.of("pattern", "patternProperties"));
        assertThat(SchemaCheck.unchecked(BsonDocument.parse("{validator: {a: {$gt: 1}}}")))
                .hasValue(List.of("a"));
        assertThat(SchemaCheck.unchecked(BsonDocument.parse("{validationAction: 'warn', validator: {a: 1}}")))
                .isEmpty();
        assertThat(SchemaCheck.unchecked(new BsonDocument())).isEmpty();
    }

    /** Servers look at the result only where the document did fit before. */
    @Test
    void problems_levelModerate_areNoneWhereTheLiveOneDidNotFitEither() {
        RawBsonDocument unfit = RawBsonDocument.parse("{a: 1}");
        for (String level : List.of("moderate", "strict")) {
            DocumentCheck check = SchemaCheck.of(BsonDocument.parse(
                            "{validationLevel: '%s', validator: {$jsonSchema: {required: ['b']}}}".formatted(level)))
                    .map(schema -> DocumentCheck.none().and(schema))
                    .orElseThrow();
            assertThat(check.problems(unfit, Optional.of(unfit)).isEmpty()).isEqualTo(level.equals("moderate"));
            assertThat(check.problems(unfit, Optional.of(RawBsonDocument.parse("{b: 1}"))))
                    .hasSize(1);
            assertThat(check.problems(unfit)).hasSize(1);
        }
    }
}
