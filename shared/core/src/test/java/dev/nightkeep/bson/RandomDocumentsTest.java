package dev.nightkeep.bson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeedExtension.class)
final class RandomDocumentsTest {
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    @Test
    void next_sameSeed_givesTheSame(Seed seed) {
        assertThat(seed.documents().atLeast(100_000)).isEqualTo(seed.documents().atLeast(100_000));
    }

    @Test
    void next_manyTimes_isWellFramed(Seed seed) {
        byte[] bytes = seed.documents().atLeast(100_000);
        assertThat(BsonFraming.count(bytes, 0, bytes.length)).isPositive();
    }

    @Test
    void everyType_everything_hasEveryType(Seed seed) {
        RawBsonDocument document = new RawBsonDocument(seed.documents().everyType());
        Set<BsonType> types = EnumSet.noneOf(BsonType.class);
        document.values().forEach(value -> types.add(value.getBsonType()));
        assertThat(types).isEqualTo(RandomOptions.everything().types());
    }

    @Test
    void next_typesExcluded_hasNoneOfThem(Seed seed) {
        RandomOptions options = RandomOptions.everything().without(BsonType.DOUBLE, BsonType.INT32);
        RandomDocuments documents = seed.documents(options);
        for (int i = 0; i < 100; i++) {
            assertThat(types(new RawBsonDocument(documents.next())))
                    .isNotEmpty()
                    .doesNotContain(BsonType.DOUBLE, BsonType.INT32);
        }
    }

    private static Stream<BsonType> types(BsonValue value) {
        Stream<BsonValue> nested = switch (value.getBsonType()) {
            case DOCUMENT -> value.asDocument().values().stream();
            case ARRAY -> value.asArray().stream();
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(value.getBsonType()), nested.flatMap(RandomDocumentsTest::types));
    }

    @RepeatedTest(5)
    void next_extendedJson_comesBackBitByBit(Seed seed) {
        RandomDocuments documents = seed.documents(RandomOptions.extendedJson());
        for (int i = 0; i < 200; i++) {
            byte[] raw = documents.next();
            String json = new RawBsonDocument(raw).toJson(CANONICAL);
            assertThat(bytes(RawBsonDocument.parse(json))).as(json).isEqualTo(raw);
        }
    }

    private static byte[] bytes(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return bytes;
    }

    @Test
    void next_nanPayloads_areKeptInTheBytes(Seed seed) {
        RandomNumbers numbers = new RandomNumbers(seed.random(), EnumSet.of(Oddity.NAN_PAYLOADS));
        Set<Long> payloads = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            payloads.add(Double.doubleToRawLongBits(numbers.nextDouble()) & 0x7ff0000000000001L);
        }
        assertThat(payloads).contains(0x7ff0000000000001L);
    }

    @Test
    void idValues_many_areDistinctAndMixed(Seed seed) {
        Set<BsonValue> values = new HashSet<>(seed.documents().idValues(1_000));
        assertThat(values).hasSize(1_000);
        assertThat(values.stream().map(BsonValue::getBsonType).distinct()).hasSizeGreaterThan(10);
    }

    @Test
    void next_givenId_startsWithIt(Seed seed) {
        RandomDocuments documents = seed.documents();
        for (BsonValue id : documents.idValues(50)) {
            BsonDocument document = new RawBsonDocument(documents.next(id)).decode(new BsonDocumentCodec());
            assertThat(document.getFirstKey()).isEqualTo("_id");
            assertThat(document.get("_id")).isEqualTo(id);
        }
    }
}
