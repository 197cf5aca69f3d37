package dev.nightkeep.salvage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.ExtendedJson;
import dev.nightkeep.bson.Oddity;
import dev.nightkeep.bson.RandomDocuments;
import dev.nightkeep.bson.RandomOptions;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.error.CorruptBackupException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeedExtension.class)
final class DocumentTextTest {
    private final Problems problems = new Problems();
    private final DocumentText text = new DocumentText(problems);

    private byte[] read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        ByteSpan bson = text.read(bytes, 0, bytes.length, 0).bson();
        return Arrays.copyOfRange(bson.array(), bson.offset(), bson.offset() + bson.length());
    }

    private BsonDocument document(String json) {
        return new RawBsonDocument(read(json)).decode(new org.bson.codecs.BsonDocumentCodec());
    }

    @RepeatedTest(20)
    void read_ownLines_giveTheSameBytes(Seed seed) {
        RandomDocuments documents = seed.documents(RandomOptions.everything().without(Oddity.DUPLICATE_KEYS));
        for (int i = 0; i < 50; i++) {
            byte[] document = documents.next();
            if (hasNamesOnce(document)) {
                assertThat(read(ExtendedJson.write(ByteSpan.of(document)))).isEqualTo(document);
            }
        }
    }

    /** The random names of one document are rarely equal by chance. */
    private static boolean hasNamesOnce(byte[] document) {
        try {
            return BsonBytes.encode(BsonBytes.decode(document)).length == document.length;
        } catch (CorruptBackupException e) {
            return true;
        }
    }

    @RepeatedTest(20)
    void read_anyMode_readsWhatTheLibraryReads(Seed seed) {
        RandomDocuments documents = seed.documents();
        for (int i = 0; i < 50; i++) {
            RawBsonDocument document = new RawBsonDocument(documents.next());
            for (JsonMode mode : JsonMode.values()) {
                written(document, mode)
                        .ifPresent(json -> assertThat(read(json)).as(json).isEqualTo(ExtendedJson.read(json)));
            }
        }
    }

    /** Nothing where the library cannot write the document, or not read what it wrote. */
    private static Optional<String> written(RawBsonDocument document, JsonMode mode) {
        try {
            String json = document.toJson(
                    JsonWriterSettings.builder().outputMode(mode).build());
            byte[] expected = ExtendedJson.read(json);
            return Optional.of(json).filter(text -> hasNamesOnce(expected) && text.indexOf('\ufffd') < 0);
        } catch (CorruptBackupException | org.bson.BSONException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_id\": {\"$oid\": \"65a000000000000000000001\"}, \"d\": {\"$date\": \"2026-01-01T10:00:00.120+02:00\"}}",
                "{\"d\": {\"$date\": 1700000000000}, \"n\": {\"$numberLong\": \"5\"}, \"i\": {\"$numberInt\": \"7\"}}",
                "{\"d\": {\"$date\": {\"$numberLong\": \"-1\"}}, \"x\": {\"$numberDouble\": \"-0.0\"}}",
                "{\"x\": {\"$numberDecimal\": \"1.50\"}, \"y\": {\"$numberDouble\": \"NaN\"}, \"z\": 1e400}",
                "{\"b\": {\"$binary\": {\"base64\": \"AAEC\", \"subType\": \"04\"}}}",
                "{\"b\": {\"$binary\": \"AAEC\", \"$type\": \"00\"}}",
                "{\"r\": {\"$regex\": \"a.b\", \"$options\": \"i\"}, \"t\": {\"$timestamp\": {\"t\": 5, \"i\": 1}}}",
                "{_id: ObjectId(\"65a000000000000000000001\"), d: ISODate(\"2026-01-01T10:00:00Z\"), n: NumberLong(5)}",
                "{'a': 'it is', \"u\": undefined, \"m\": {\"$minKey\": 1}, \"e\": {}, \"f\": [], \"g\": [[{}]]}",
                "{\"i\": 2147483648, \"j\": -2147483648, \"k\": 9223372036854775807, \"t\": true, \"f\": false, \"n\": null}",
                "{\"u\": {\"$uuid\": \"c8edabc3-f738-4ca3-b68d-ab92a91478a3\"}, \"c\": {\"$code\": \"f()\"}}",
                "{\"q\": {\"$set\": {\"a\": 1}}, \"ref\": {\"$ref\": \"c\", \"$id\": 5}}"
            })
    void read_dialects_likeTheLibrary(String json) {
        assertThat(read(json)).isEqualTo(ExtendedJson.read(json));
    }

    @Test
    void read_numbersThatAreTooLarge_becomeDoubles() {
        assertThat(document("{\"a\": 123456789012345678901234567890}")
                        .getDouble("a")
                        .getValue())
                .isEqualTo(Double.parseDouble("123456789012345678901234567890"));
    }

    @Test
    void read_looseJson_isUnderstood() {
        assertThat(document("{\"a\": 1, \"b\": [1, 2,], \"c\": NaN, \"d\": \"line\nbreak\",}"))
                .containsKeys("a", "b", "c", "d");
    }

    @Test
    void read_nameTwice_takesTheLast_andSaysSo() {
        BsonDocument document = document("{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}, \"a\": 3}");
        assertThat(document.getInt32("a").getValue()).isEqualTo(3);
        assertThat(document.getDocument("b").getInt32("c").getValue()).isEqualTo(2);
        assertThat(problems.counts()).containsOnlyKeys(ProblemKind.NAME_TWICE);
    }

    @Test
    void read_nameTwiceAmongMany_isNoticed() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 40; i++) {
            json.append("\"n%d\": %d,".formatted(i, i));
        }
        assertThat(document(json + "\"n30\": 99}").getInt32("n30").getValue()).isEqualTo(99);
        assertThat(problems.counts()).containsOnlyKeys(ProblemKind.NAME_TWICE);
    }

    @Test
    void read_halfASurrogate_isReplaced() {
        assertThat(document("{\"a\": \"x\\ud800y\"}").getString("a").getValue()).isEqualTo("x\ufffdy");
        assertThat(document("{\"a\": \"\\ud83d\\ude00 é ł\"}").getString("a").getValue())
                .isEqualTo("\ud83d\ude00 é ł");
    }

    @Test
    void read_bytesThatAreNoUtf8_areReplaced_andSaid() {
        byte[] bytes = "{\"a\": \"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1);
        DocumentText.Reading reading = text.read(bytes, 0, bytes.length, 7);
        assertThat(reading.doubtful()).isTrue();
        assertThat(problems.named())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("not UTF-8", "at byte 7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": }", "{\"a\" 1}", "{\"a\\u0000b\": 1}", "{\"a\": {\"$oid\": \"xyz\"}}", "{} {}", "[1]"})
    void read_whatIsNoDocument_isRefused(String json) {
        assertThatExceptionOfType(DocumentRefusedException.class).isThrownBy(() -> read(json));
    }

    @Test
    void read_moreThanAServerTakes_isRefused() {
        String json = "{\"a\": \"%s\"}".formatted("x".repeat(17 << 20));
        assertThatExceptionOfType(DocumentRefusedException.class)
                .isThrownBy(() -> read(json))
                .matches(refused -> refused.kind() == ProblemKind.TOO_LARGE);
    }
}
