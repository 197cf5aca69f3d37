package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataDocumentTest {
    private static final Namespace ORDERS = new Namespace("shop", "orders");
    private static final UUID ID = UUID.fromString("f3d7fcfc-65c9-4cf8-9b79-ccc1755f715a");
    private static final BsonDocument ID_INDEX = BsonDocument.parse("{v: 2, key: {_id: 1}, name: '_id_'}");

    @Test
    void toJson_cappedCollection_hasTheMembersOfMongodumpInItsOrder() {
        MetadataDocument metadata = metadata(CollectionType.COLLECTION, "{capped: true, size: NumberLong(4096)}");
        assertThat(text(metadata))
                .isEqualTo("{\"options\": {\"capped\": true, \"size\": {\"$numberLong\": \"4096\"}}, "
                        + "\"indexes\": [{\"v\": {\"$numberInt\": \"2\"}, \"key\": {\"_id\": {\"$numberInt\": \"1\"}}, "
                        + "\"name\": \"_id_\"}], \"uuid\": \"f3d7fcfc65c94cf89b79ccc1755f715a\", "
                        + "\"collectionName\": \"orders\", \"type\": \"collection\"}");
    }

    @Test
    void toJson_noOptionsNoUuid_leavesThemOutAsMongodumpDoes() {
        CollectionDescription plain =
                new CollectionDescription(ORDERS, CollectionType.COLLECTION, new BsonDocument(), Optional.empty());
        assertThat(text(new MetadataDocument(plain, List.of())))
                .isEqualTo("{\"indexes\": [], \"collectionName\": \"orders\", \"type\": \"collection\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{viewOn: 'a', pipeline: [{$match: {x: {$gt: NumberLong(5)}}}]}",
                "{validator: {mail: {$regex: '@', $options: 'i'}}}",
                "{validator: {x: {$regex: '^a'}, y: /b/i}, collation: {locale: 'de', strength: 2}}",
                "{timeseries: {timeField: 't', metaField: 'm', bucketMaxSpanSeconds: 3600}}"
            })
    void read_written_givesTheSameDescription(String options) {
        for (CollectionType type : CollectionType.values()) {
            MetadataDocument metadata = metadata(type, options);
            assertThat(read(text(metadata))).isEqualTo(metadata);
        }
    }

    @Test
    void toJson_regexOperatorWithOptions_keepsTheExactBsonBeside() {
        BsonDocument operator = new BsonDocument("$regex", new BsonString("@")).append("$options", new BsonString("i"));
        MetadataDocument metadata = new MetadataDocument(
                new CollectionDescription(
                        ORDERS,
                        CollectionType.COLLECTION,
                        new BsonDocument("validator", new BsonDocument("mail", operator)),
                        Optional.of(ID)),
                List.of(ID_INDEX));
        assertThat(text(metadata)).contains("\"nightkeepBson\": \"");
        assertThat(read(text(metadata))).isEqualTo(metadata);
    }

    @Test
    void read_emptyFile_isAPlainCollection() {
        assertThat(read("")).isEqualTo(read("{\"indexes\":null,\"options\":null,\"type\":\"\"}"));
        assertThat(read("").description().type()).isEqualTo(CollectionType.COLLECTION);
    }

    @Test
    void read_relaxedWithoutType_infersItFromTheOptions() {
        assertThat(read("{\"options\":{\"viewOn\":\"a\",\"pipeline\":[]}}")
                        .description()
                        .type())
                .isEqualTo(CollectionType.VIEW);
        assertThat(read("{\"options\":{\"timeseries\":{\"timeField\":\"t\"}}}")
                        .description()
                        .type())
                .isEqualTo(CollectionType.TIMESERIES);
        assertThat(read("{\"indexes\":[{\"v\":2,\"key\":{\"_id\":1},\"name\":\"_id_\"}]}")
                        .indexes())
                .containsExactly(ID_INDEX);
    }

    @Test
    void read_uuidWithDashes_isTaken() {
        assertThat(read("{\"uuid\":\"" + ID + "\"}").description().uuid()).contains(ID);
        assertThat(read("{\"uuid\":\"none\"}").description().uuid()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"options\":1}",
                "{\"indexes\":{}}",
                "{\"indexes\":[1]}",
                "{\"type\":5}",
                "{\"a\":1} {}",
                "{\"nightkeepBson\":\"%\"}",
                "{\"nightkeepBson\":\"BQAAAAE=\"}"
            })
    void read_somethingElse_isCorrupt(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(CorruptBackupException.class);
    }

    private static MetadataDocument metadata(CollectionType type, String options) {
        return new MetadataDocument(
                new CollectionDescription(ORDERS, type, BsonDocument.parse(options), Optional.of(ID)),
                List.of(ID_INDEX));
    }

    private static String text(MetadataDocument metadata) {
        return new String(metadata.toJson(), StandardCharsets.UTF_8);
    }

    private static MetadataDocument read(String json) {
        return MetadataReader.of(json.getBytes(StandardCharsets.UTF_8)).metadata(ORDERS);
    }
}
