package dev.nightkeep.bson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.CorruptBackupException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeedExtension.class)
final class BsonScanTest {
    @RepeatedTest(3)
    void id_randomDocuments_isWhatTheLibraryFinds(Seed seed) {
        RandomDocuments documents = seed.documents();
        for (int i = 0; i < 300; i++) {
            byte[] bytes = documents.next();
            Optional<BsonValue> expected = Optional.ofNullable(new RawBsonDocument(bytes).get("_id"));
            assertThat(BsonScan.id(bytes, 0, bytes.length)).isEqualTo(expected);
        }
    }

    @Test
    void id_behindEveryType_isFound(Seed seed) {
        byte[] every = seed.documents().everyType();
        byte[] renamed = every.clone();
        renamed[5] = 'x'; // _id becomes xid, and the one that is appended is the only one
        byte[] bytes = withElement(renamed, "10" + "5f696400" + "2a000000");
        assertThat(BsonScan.id(bytes, 0, bytes.length)).contains(new BsonInt32(42));
    }

    private static byte[] withElement(byte[] document, String elementHex) {
        byte[] element = HexFormat.of().parseHex(elementHex);
        byte[] longer = Arrays.copyOf(document, document.length + element.length);
        System.arraycopy(element, 0, longer, document.length - 1, element.length);
        longer[longer.length - 1] = 0;
        ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).putInt(longer.length);
        return longer;
    }

    @Test
    void id_documentWithinABlock_isThatDocuments(Seed seed) {
        RandomDocuments documents = seed.documents();
        byte[] first = documents.next(new BsonInt32(1));
        byte[] second = documents.next(new BsonInt32(2));
        byte[] block = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, block, first.length, second.length);
        assertThat(BsonScan.id(block, 0, first.length)).contains(new BsonInt32(1));
        assertThat(BsonScan.id(block, first.length, second.length)).contains(new BsonInt32(2));
    }

    @Test
    void id_onlyWithinSubdocument_isEmpty() {
        byte[] bytes = HexFormat.of().parseHex("160000000361000e000000105f6964000100000000" + "00");
        assertThat(BsonScan.id(bytes, 0, bytes.length)).isEmpty();
        assertThat(BsonScan.idText(bytes, 0, bytes.length)).isEmpty();
    }

    @RepeatedTest(3)
    void id_damagedAnywhere_isFoundOrRefused(Seed seed) {
        RandomDocuments documents = seed.documents(RandomOptions.everything().without(Oddity.LONG_STRINGS));
        Random random = seed.random();
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = i % 2 == 0 ? documents.next() : documents.next(BsonDocument.parse("{a: [{b: 'c'}, /d/]}"));
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[4 + random.nextInt(Math.min(60, bytes.length - 4))] = (byte) random.nextInt();
            }
            assertFoundOrRefused(bytes, bytes.length);
        }
    }

    @Test
    void id_cutOffAnywhere_isRefused(Seed seed) {
        byte[] bytes = seed.documents().everyType();
        for (int length = 0; length < bytes.length; length++) {
            int cut = length;
            assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> BsonScan.id(bytes, 0, cut));
        }
    }

    private static void assertFoundOrRefused(byte[] bytes, int length) {
        try {
            assertThat(BsonScan.idText(bytes, 0, length)).isNotNull();
        } catch (CorruptBackupException e) {
            assertThat(e.userMessage()).contains("BSON document");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0a000000" + "0a6100" + "0000" + "00", // more behind the terminator than a document has
                "0a000000" + "206100" + "0000" + "00", // no such type
                "0b000000" + "026100" + "000000" + "00", // no room for a length
                "0c000000" + "056100" + "ffffffff" + "00", // negative length
                "0c000000" + "026100" + "ffffff7f" + "00", // longer than itself
                "0c000000" + "026100" + "00000000" + "00", // a string has at least its end
                "0c000000" + "036100" + "04000000" + "00", // a document has at least five bytes
                "09000000" + "0a616161" + "00" // a name without an end
            })
    void id_impossibleElement_isRefused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> BsonScan.id(bytes, 0, bytes.length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03" + "5f696400" + "0600000000" + "00", // a document of another length than its bytes
                "0f" + "5f696400" + "10000000" + "ff000000" + "6100" + "05000000" + "0000", // code that is too long
                "02" + "5f696400" + "02000000" + "6161", // a string without an end
                "08" + "5f696400" + "02" // neither true nor false
            })
    void id_damagedItself_isRefused(String hex) {
        byte[] bytes = withElement(new byte[] {5, 0, 0, 0, 0}, hex);
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> BsonScan.id(bytes, 0, bytes.length));
    }

    @Test
    void id_lengthWithinThatOfTheBytes_isRefused() {
        byte[] two = {5, 0, 0, 0, 0, 5, 0, 0, 0, 0};
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> BsonScan.id(two, 0, two.length))
                .withMessageContaining("states another length");
    }

    @Test
    void id_withCodeAndItsScope_isGiven() {
        BsonValue code = new BsonJavaScriptWithScope("f()", new BsonDocument("a", new BsonInt32(1)));
        BsonDocument id = new BsonDocument("code", code);
        byte[] bytes = new RandomDocuments(1).next(id);
        assertThat(BsonScan.id(bytes, 0, bytes.length)).contains(id);
    }

    @Test
    void id_nestedTooDeeply_isRefused() {
        BsonDocument nested = new BsonDocument();
        for (int level = 0; level < 300; level++) {
            nested = new BsonDocument("n", nested);
        }
        byte[] bytes = new RandomDocuments(1).next(nested);
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> BsonScan.id(bytes, 0, bytes.length))
                .withMessageContaining("nested too deeply");
    }

    @Test
    void idText_duplicateKeysWithin_areKept() {
        byte[] bytes = withElement(
                new byte[] {5, 0, 0, 0, 0},
                "03" + "5f696400" + "13000000" + "10610001000000" + "10610002000000" + "00");
        assertThat(BsonScan.idText(bytes, 0, bytes.length))
                .contains("{\"a\": {\"$numberInt\": \"1\"}, \"a\": {\"$numberInt\": \"2\"}}");
    }

    @Test
    void text_values_isCanonicalExtendedJson() {
        assertThat(BsonScan.text(new BsonObjectId(new ObjectId("0123456789abcdef01234567"))))
                .isEqualTo("{\"$oid\": \"0123456789abcdef01234567\"}");
        assertThat(BsonScan.text(new BsonInt64(5))).isEqualTo("{\"$numberLong\": \"5\"}");
        assertThat(BsonScan.text(new BsonDouble(-0.0))).isEqualTo("{\"$numberDouble\": \"-0.0\"}");
        assertThat(BsonScan.text(new BsonDecimal128(Decimal128.NaN))).isEqualTo("{\"$numberDecimal\": \"NaN\"}");
        assertThat(BsonScan.text(new BsonDateTime(1))).isEqualTo("{\"$date\": {\"$numberLong\": \"1\"}}");
        assertThat(BsonScan.text(new BsonString("a\"b"))).isEqualTo("\"a\\\"b\"");
        assertThat(BsonScan.text(BsonNull.VALUE)).isEqualTo("null");
        assertThat(BsonScan.text(new BsonMinKey())).isEqualTo("{\"$minKey\": 1}");
        assertThat(BsonScan.text(new BsonBinary(new byte[] {1}))).contains("\"base64\": \"AQ==\"");
    }
}
