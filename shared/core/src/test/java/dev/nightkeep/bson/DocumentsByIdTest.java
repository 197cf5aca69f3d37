package dev.nightkeep.bson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

final class DocumentsByIdTest {
    private static final BsonObjectId OBJECT_ID = new BsonObjectId(new ObjectId("65f1f9a3c05e1f9a3cd70001"));

    @Test
    void find_idAsItIs_givesTheDocument() {
        DocumentsById documents = new DocumentsById(List.of(document(OBJECT_ID), document(new BsonString("a"))));
        assertThat(documents.find(OBJECT_ID)).contains(document(OBJECT_ID));
        assertThat(documents.find(new BsonString("a"))).contains(document(new BsonString("a")));
        assertThat(documents.find(new BsonString("b"))).isEmpty();
    }

    @Test
    void find_numberOfAnotherType_givesTheDocumentOfThatValue() {
        DocumentsById documents = new DocumentsById(List.of(document(new BsonInt32(7))));
        assertThat(documents.find(new BsonInt64(7))).contains(document(new BsonInt32(7)));
        assertThat(documents.find(new BsonDouble(7))).contains(document(new BsonInt32(7)));
        assertThat(documents.find(new BsonDouble(7.5))).isEmpty();
    }

    @Test
    void find_nullId_givesTheDocumentWithoutOne() {
        RawBsonDocument without = raw(new BsonDocument("n", new BsonInt32(1)));
        assertThat(new DocumentsById(List.of(without)).find(BsonNull.VALUE)).contains(without);
    }

    @Test
    void id_anyPlaceAndType_isTheOneThatTheLibraryFinds() {
        BsonDocument late = new BsonDocument("n", new BsonInt32(1)).append("_id", OBJECT_ID);
        assertThat(RawFields.id(raw(late))).contains(OBJECT_ID);
        assertThat(RawFields.id(document(OBJECT_ID))).contains(OBJECT_ID);
        assertThat(RawFields.id(document(new BsonString("a")))).contains(new BsonString("a"));
        assertThat(RawFields.id(document(BsonNull.VALUE))).contains(BsonNull.VALUE);
        assertThat(RawFields.id(raw(new BsonDocument("_id2", OBJECT_ID)))).isEmpty();
        assertThat(RawFields.id(raw(new BsonDocument()))).isEmpty();
    }

    @Test
    void text_objectId_isWhatTheLibraryWrites() {
        String written = document(OBJECT_ID)
                .toJson(org.bson.json.JsonWriterSettings.builder()
                        .outputMode(org.bson.json.JsonMode.EXTENDED)
                        .build());
        assertThat(written).isEqualTo("{\"_id\": %s, \"n\": {\"$numberInt\": \"1\"}}", BsonScan.text(OBJECT_ID));
    }

    private static RawBsonDocument document(BsonValue id) {
        return raw(new BsonDocument("_id", id).append("n", new BsonInt32(1)));
    }

    private static RawBsonDocument raw(BsonDocument document) {
        return new RawBsonDocument(BsonBytes.encode(document));
    }
}
