package dev.nightkeep.bson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.CorruptBackupException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeedExtension.class)
@ExtendWith(SeedExtension.class)
final class ExtendedJsonTest {
    /** One value of every type that BSON has, and edges of some. */
    private static final String EVERY_TYPE = """
            {"_id": {"$oid": "507f1f77bcf86cd799439011"}, "double": {"$numberDouble": "-0.0"},
             "infinite": {"$numberDouble": "-Infinity"}, "small": {"$numberDouble": "4.9E-324"},
             "decimal": {"$numberDecimal": "1.2300E+3"}, "string": "hü\\u0000\\n\\u2028\\uD83D\\uDE00", "": "",
             "a.b": {"$binary": {"base64": "AQID", "subType": "80"}}, "array": [{"$numberInt": "1"}, {"x": null}, []],
             "old": {"$binary": {"base64": "AQID", "subType": "02"}}, "time": {"$timestamp": {"t": 1, "i": 2}},
             "regex": {"$regularExpression": {"pattern": "a/", "options": "im"}}, "yes": true,
             "date": {"$date": {"$numberLong": "-62135596800001"}}, "code": {"$code": "x"},
             "scope": {"$code": "x", "$scope": {"y": {"$numberInt": "1"}}}, "symbol": {"$symbol": "x"},
             "pointer": {"$dbPointer": {"$ref": "a.b", "$id": {"$oid": "507f1f77bcf86cd799439011"}}},
             "min": {"$minKey": 1}, "max": {"$maxKey": 1}, "undefined": {"$undefined": true},
             "long": {"$numberLong": "9223372036854775807"}, "reference": {"$ref": "a", "$id": {"$numberInt": "1"}}}""";

    private static final byte[] EVERY_TYPE_BSON = CanonicalJson.read(EVERY_TYPE);

    @Test
    void write_everyType_isCanonicalAndNotWrapped() {
        String line = ExtendedJson.write(ByteSpan.of(EVERY_TYPE_BSON));
        assertThat(line).doesNotContain(ExtendedJson.WRAPPER).doesNotContain("\n");
        assertThat(BsonDocument.parse(line)).isEqualTo(BsonDocument.parse(EVERY_TYPE));
        assertThat(ExtendedJson.read(line)).isEqualTo(EVERY_TYPE_BSON);
    }

    @Test
    void write_documentInsideOfABlock_takesOnlyIt() {
        byte[] block = new byte[EVERY_TYPE_BSON.length + 20];
        System.arraycopy(EVERY_TYPE_BSON, 0, block, 7, EVERY_TYPE_BSON.length);
        String line = ExtendedJson.write(new ByteSpan(block, 7, EVERY_TYPE_BSON.length));
        assertThat(ExtendedJson.read(line)).isEqualTo(EVERY_TYPE_BSON);
    }

    /** In hexadecimal, without the length: what Extended JSON cannot say or says differently. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "01 6e00 0100000000f87f00", // NaN with a payload
                "03 6100 180000000224 6e756d6265724c6f6e67 00 0200000035 0000 00", // looks like $numberLong
                "10 6100 01000000 10 6100 0200000000", // the same name twice
                "0b 6100 6100 78690000", // options of a regular expression out of order
                "02 6100 02000000 ff00 00", // text that is not UTF-8
                "02 6100 04000000 eda080 0000", // half of a surrogate pair
                "02 ff00 02000000 6100 00", // a name that is not UTF-8
                "04 6100 0d0000000a 780000 0000000000 00", // an array that is framed wrongly
                "04 6100 0c00000010 3500 01000000 00 00", // an array whose first name is 5
                "08 6100 02 00", // a boolean that is neither
                "13 6100 00000000000000000000000000000078 00", // a decimal in a form that is not canonical
                "ee 6100 00", // a type that there is not
                "02 246f6964 00 02000000 6100 00" // looks like an object id as a whole
            })
    void write_whatJsonCannotSay_isWrappedAndGivesTheSameBytes(String hex) {
        byte[] document = framed(hex.replaceAll("//.*", ""));
        String line = ExtendedJson.write(ByteSpan.of(document));
        assertThat(ExtendedJson.read(line)).isEqualTo(document);
        assertThat(line).doesNotContain("\n");
    }

    @Test
    void write_nanWithPayload_isWrapped() {
        byte[] document = framed("01 6e00 010000000000f87f 00");
        assertThat(ExtendedJson.write(ByteSpan.of(document)))
                .isEqualTo("{\"$nightkeepBson\": \"%s\"}"
                        .formatted(Base64.getEncoder().encodeToString(document)));
    }

    @Test
    void write_documentThatLooksWrapped_isWrappedItself() {
        byte[] lookalike = CanonicalJson.read("{\"$nightkeepBson\": \"BQAAAAA=\"}");
        byte[] damaged = CanonicalJson.read("{\"$nightkeepBson\": 5, \"x\": 1}");
        for (byte[] document : new byte[][] {lookalike, damaged}) {
            assertThat(ExtendedJson.read(ExtendedJson.write(ByteSpan.of(document))))
                    .isEqualTo(document);
        }
    }

    @Test
    void read_anyLayoutOfWhitespace_isTheSameDocument() {
        assertThat(ExtendedJson.read(EVERY_TYPE.replace(" ", "\n\t "))).isNotEmpty();
        assertThat(ExtendedJson.read("\n{\n\"$nightkeepBson\"\n:\n\"BQAAAAA=\"\n}\n"))
                .isEqualTo(framed(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"a\": 1",
                "{\"a\": 1} {}",
                "{\"a\": {\"$oid\": \"no\"}}",
                "{\"$nightkeepBson\": \"%\"}",
                "{\"$nightkeepBson\": \"AAAA\"}",
                "{\"$nightkeepBson\": \"BQAAAAAA\"}",
                "{\"$nightkeepBson\": \"BQAAAAA=\", \"x\": 1}",
                "{\"$nightkeepBson\": 1}"
            })
    void read_somethingElse_isCorrupt(String line) {
        assertThatThrownBy(() -> ExtendedJson.read(line)).isInstanceOf(CorruptBackupException.class);
    }

    @Test
    void read_deeperThanAnyDocument_isCorrupt() {
        String line = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        assertThatThrownBy(() -> ExtendedJson.read(line)).isInstanceOf(CorruptBackupException.class);
    }

    @Test
    void write_randomDocuments_giveTheSameBytes(Seed seed) {
        RandomDocuments documents = seed.documents();
        for (int i = 0; i < 2_000; i++) {
            byte[] document = i % 100 == 0 ? documents.everyType() : documents.next();
            String line = ExtendedJson.write(ByteSpan.of(document));
            assertThat(ExtendedJson.read(line)).isEqualTo(document);
            assertThat(line).doesNotContain("\n");
        }
    }

    @Test
    void write_damagedAtRandom_givesTheSameBytes(Seed seed) {
        Random random = seed.random();
        for (int i = 0; i < 3_000; i++) {
            byte[] document = EVERY_TYPE_BSON.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                document[4 + random.nextInt(document.length - 5)] = (byte) random.nextInt(random.nextInt(256) + 1);
            }
            assertThat(ExtendedJson.read(ExtendedJson.write(ByteSpan.of(document))))
                    .isEqualTo(document);
        }
    }

    @Test
    void read_damagedAtRandom_isReadOrCorrupt(Seed seed) {
        Random random = seed.random();
        byte[] line = ExtendedJson.write(ByteSpan.of(EVERY_TYPE_BSON)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = line.clone();
            changed[random.nextInt(changed.length)] = line[random.nextInt(line.length)];
            assertReadOrCorrupt(new String(changed, StandardCharsets.UTF_8));
        }
    }

    private static void assertReadOrCorrupt(String line) {
        try {
            byte[] bson = ExtendedJson.read(line);
            assertThat(bson.length).isEqualTo(BsonFraming.declaredLength(bson, 0));
        } catch (CorruptBackupException e) {
            assertThat(e).hasMessageNotContaining("507f1f77bcf86cd799439011");
        }
    }

    /** A document with its length before and its end behind the elements. */
    private static byte[] framed(String hex) {
        byte[] elements = HexFormat.of().parseHex(hex.replace(" ", ""));
        byte[] document = Arrays.copyOf(new byte[] {(byte) (elements.length + 5)}, elements.length + 5);
        System.arraycopy(elements, 0, document, 4, elements.length);
        return document;
    }
}
