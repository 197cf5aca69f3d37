package dev.nightkeep.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes as MongoDB's documentation and servers have them. */
final class WhereClauseTest {
    private static boolean holds(String where, String document) {
        return WhereClause.parse(where).holds(RawBsonDocument.parse(document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|{a: 1}|true",
                "{a: 1}|{a: 1.0}|true",
                "{a: 1}|{a: {$numberLong: '1'}}|true",
                "{a: 1}|{a: '1'}|false",
                "{a: 1}|{a: [0, 1]}|true",
                "{a: [0, 1]}|{a: [0, 1]}|true",
                "{a: [0, 1]}|{a: [[0, 1], 2]}|true",
                "{a: {b: 1}}|{a: {b: 1, c: 2}}|false",
                "{a: null}|{b: 1}|true",
                "{a: null}|{a: null}|true",
                "{a: null}|{a: 0}|false",
                "{'a.b': null}|{a: [{b: 1}, {}]}|true",
                "{'a.b': null}|{a: 5}|true",
                "{'a.b': 2}|{a: [{b: 1}, {b: 2}]}|true",
                "{'a.1.b': 2}|{a: [{b: 1}, {b: 2}]}|true",
                "{'a.0.b': 2}|{a: [{b: 1}, {b: 2}]}|false",
                "{'a.b.c': 3}|{a: {b: {c: 3}}}|true",
                "{a: {$eq: 1}, b: {$ne: 1}}|{a: 1, b: 2}|true",
                "{a: {$ne: 1}}|{a: [1, 2]}|false",
                "{a: {$ne: 1}}|{b: 1}|true",
                "{a: {$gt: 5, $lt: 7}}|{a: 6}|true",
                "{a: {$gt: 5}}|{a: 5}|false",
                "{a: {$gte: 5}}|{a: 5}|true",
                "{a: {$lte: 5}}|{a: '4'}|false",
                "{a: {$lt: 5}}|{a: {$numberDouble: 'NaN'}}|false",
                "{a: {$lt: 5}}|{b: 1}|false",
                "{a: {$gte: null}}|{b: 1}|true",
                "{a: {$gt: null}}|{b: 1}|false",
                "{a: {$gt: {$date: '2026-01-01T00:00:00Z'}}}|{a: {$date: '2026-02-01T00:00:00Z'}}|true",
                "{a: {$in: [1, 'x', null]}}|{a: 'x'}|true",
                "{a: {$in: [1, 'x', null]}}|{b: 1}|true",
                "{a: {$in: []}}|{a: 1}|false",
                "{a: {$in: [{$regularExpression: {pattern: '^x', options: 'i'}}]}}|{a: 'Xy'}|true",
                "{a: {$nin: [1, 2]}}|{a: 3}|true",
                "{a: {$nin: [1, 2]}}|{a: [2, 3]}|false",
                "{a: {$exists: true}}|{a: null}|true",
                "{a: {$exists: 1}}|{b: 1}|false",
                "{a: {$exists: false}}|{b: 1}|true",
                "{a: {$exists: 0}}|{a: 1}|false",
                "{a: {$type: 'string'}}|{a: 'x'}|true",
                "{a: {$type: ['int', 'number']}}|{a: 1.5}|true",
                "{a: {$type: 2}}|{a: 1}|false",
                "{a: {$type: -1}}|{a: {$minKey: 1}}|true",
                "{a: {$type: 'array'}}|{a: []}|true",
                "{a: {$type: 'int'}}|{a: ['x', 1]}|true",
                "{a: {$gt: [2]}}|{a: [10]}|true",
                "{a: {$gt: [2]}}|{a: [2, 1]}|true",
                "{a: {$lt: [10]}}|{a: [9, 'z']}|true",
                "{a: [0, 1]}|{a: [0.0, {$numberLong: '1'}]}|true",
                "{a: {$size: 2}}|{a: [1, 2]}|true",
                "{a: {$size: 2}}|{a: 2}|false",
                "{a: {$all: [1, 2]}}|{a: [2, 3, 1]}|true",
                "{a: {$all: [1, 2]}}|{a: [2]}|false",
                "{a: {$all: []}}|{a: [2]}|false",
                "{a: {$elemMatch: {b: 1, c: 2}}}|{a: [{b: 1, c: 2}]}|true",
                "{a: {$elemMatch: {b: 1, c: 2}}}|{a: [{b: 1}, {c: 2}]}|false",
                "{a: {$elemMatch: {$gt: 1, $lt: 3}}}|{a: [0, 2]}|true",
                "{a: {$elemMatch: {$gt: 1, $lt: 3}}}|{a: 2}|false",
                "{a: {$elemMatch: {$or: [{b: 1}, {c: 1}]}}}|{a: [{c: 1}]}|true",
                "{$and: [{a: 1}, {b: 1}]}|{a: 1, b: 1}|true",
                "{$or: [{a: 1}, {b: 1}]}|{b: 1}|true",
                "{$nor: [{a: 1}, {b: 1}]}|{b: 1}|false",
                "{a: {$not: {$gt: 5}}}|{b: 1}|true",
                "{a: {$not: {$gt: 5}}}|{a: 6}|false",
                "{a: {$not: {$regularExpression: {pattern: 'x', options: ''}}}}|{a: 'y'}|true",
                "{a: {$regex: 'b.d'}}|{a: 'abcde'}|true",
                "{a: {$regex: '^B', $options: 'im'}}|{a: 'a\\nbc'}|true",
                "{a: {$regex: {$regularExpression: {pattern: 'B.C', options: 'si'}}}}|{a: 'b\\nc'}|true",
                "{a: {$regex: 'x'}}|{a: 5}|false",
                "{a: {$regularExpression: {pattern: 'x', options: ''}}}|{a: {$symbol: 'x'}}|true",
            })
    void holds_asAQueryOfMongoDbDoes(String where, String document, boolean expected) {
        assertThat(holds(where, document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$where: 'true'}",
                "{a: {$where: 'true'}}",
                "{a: {$eq: {$function: 1}}}",
                "{a: {$in: [{$where: 1}]}}",
                "{a: {b: 1, $gt: 1}}",
                "{$expr: {$eq: [1, 1]}}",
                "{a: {$accumulator: {}}}",
                "{a: {$all: [{$elemMatch: {b: 1}}]}}",
                "{$and: [{$or: [{$nor: [{$where: 'true'}]}]}]}",
                "{a: {$elemMatch: {$function: {}}}}",
                "{a: {$near: [0, 0]}}",
                "{$text: {$search: 'x'}}",
            })
    void parse_operatorThatIsNotKnown_isRefusedByName(String where) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> WhereClause.parse(where))
                .withMessageContaining("A condition")
                .withMessageMatching(".*\\$(where|function|gt|expr|accumulator|elemMatch|near|text).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]",
                "{a: 1} {b: 1}",
                "{a: {$in: 1}}",
                "{a: {$size: 'x'}}",
                "{a: {$type: 'nosuch'}}",
                "{a: {$type: 99}}",
                "{a: {$type: {}}}",
                "{a: {$not: 1}}",
                "{a: {$elemMatch: 1}}",
                "{a: {$regex: 1}}",
                "{a: {$options: 'i'}}",
                "{a: {$regex: 'x', $options: 'x'}}",
                "{a: {$regex: '(a)\\\\1'}}",
                "{a: {$regex: '(?=x)'}}",
                "{a: {$regex: '((a{100}){100}){100}'}}",
                "{a: {$regex: 'a{99999}'}}",
                "{$and: {}}",
                "{$or: []}",
                "{$or: [1]}",
            })
    void parse_whatCannotBeUsed_isRefused(String where) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> WhereClause.parse(where));
    }

    @Test
    void parse_tooDeepOrTooLarge_isRefused() {
        String deep = "{a: {$not: ".repeat(30) + "{$gt: 1}" + "}}".repeat(30);
        String logical = "{$and: [".repeat(22) + "{}" + "]}".repeat(22);
        String large = "{a: '" + "x".repeat(300_000) + "'}";
        for (String where : List.of(deep, logical, large)) {
            assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> WhereClause.parse(where));
        }
    }

    @Test
    void holds_patternThatExplodesElsewhere_ends() {
        String text = "a".repeat(50_000) + "!";
        BsonDocument document = BsonDocument.parse("{a: '" + text + "'}");
        WhereClause clause = WhereClause.parse("{a: {$regex: '^(a+)+$'}}");
        assertThat(clause.holds(document)).isFalse();
        assertThat(clause).hasToString("{a: {$regex: '^(a+)+$'}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: {$in: [%s]}}", "{a: {$nin: [%s]}}", "{a: {$all: [%s]}}"})
    void holds_tensOfThousandsOfValues_areComparedWithoutAsManyCalls(String where) {
        String values = "7,".repeat(60_000) + "8";
        assertThat(holds(where.formatted(values), "{a: 8}")).isEqualTo(where.contains("$in"));
    }

    @ParameterizedTest
    @CsvSource({"$and, false", "$or, true", "$nor, false"})
    void holds_tensOfThousandsOfConditions_areAskedWithoutAsManyCalls(String operator, boolean expected) {
        String branches = "{a: 7},".repeat(30_000) + "{a: 8}";
        assertThat(holds("{%s: [%s]}".formatted(operator, branches), "{a: 8}")).isEqualTo(expected);
    }
}
