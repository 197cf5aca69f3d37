package dev.nightkeep.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import dev.nightkeep.local.server.EmbeddedMongo;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FingerprintReaderTest {
    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final MongoClient client = server.client();
    private final MongoDatabase database = client.getDatabase("site");
    private final MongoCollection<BsonDocument> treatments = database.getCollection("treatments", BsonDocument.class);

    @BeforeEach
    void fill() {
        treatments.insertMany(List.of(
                BsonDocument.parse("{_id: 1, carbs: 20, insulin: 2.5}"),
                BsonDocument.parse("{_id: 'two', carbs: 40}"),
                BsonDocument.parse("{_id: {day: 3}, notes: 'Kanüle'}")));
        treatments.createIndex(BsonDocument.parse("{carbs: 1, insulin: -1}"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private DatabaseFingerprint read() {
        return new FingerprintReader(database).read();
    }

    @Test
    void read_twice_isTheSame() {
        DatabaseFingerprint before = read();
        assertThat(before.differencesTo(read())).isEmpty();
        assertThat(before.documents()).isEqualTo(3);
        assertThat(before.indexes()).isEqualTo(2);
    }

    @Test
    void read_writtenAnew_isTheSame() {
        DatabaseFingerprint before = read();
        treatments.drop();
        fill();
        assertThat(before.differencesTo(read())).isEmpty();
    }

    @Test
    void differences_documentGone_isNamed() {
        DatabaseFingerprint before = read();
        treatments.deleteOne(new BsonDocument("_id", new BsonString("two")));
        assertThat(before.differencesTo(read()))
                .containsExactly(new Difference("treatments", "document", Difference.Kind.MISSING, List.of("\"two\"")));
    }

    @Test
    void differences_valueOfAnotherType_isNamed() {
        DatabaseFingerprint before = read();
        treatments.replaceOne(
                new BsonDocument("_id", new BsonInt32(1)),
                BsonDocument.parse("{_id: 1, carbs: {$numberLong: '20'}, insulin: 2.5}"));
        assertThat(before.differencesTo(read()))
                .containsExactly(new Difference(
                        "treatments", "document", Difference.Kind.ALTERED, List.of("{\"$numberInt\": \"1\"}")));
    }

    @Test
    void differences_fieldsInAnotherOrder_areNamed() {
        DatabaseFingerprint before = read();
        // The embedded server takes a replacement by the same fields in another order for none.
        treatments.deleteOne(new BsonDocument("_id", new BsonInt32(1)));
        treatments.insertOne(BsonDocument.parse("{_id: 1, insulin: 2.5, carbs: 20}"));
        assertThat(before.differencesTo(read())).extracting(Difference::kind).containsExactly(Difference.Kind.ALTERED);
    }

    @Test
    void differences_documentMore_isNamed() {
        DatabaseFingerprint before = read();
        treatments.insertOne(new BsonDocument("_id", new BsonInt64(9)));
        assertThat(before.differencesTo(read()))
                .extracting(Difference::sentence)
                .containsExactly("treatments: 1 x document additional: {\"$numberLong\": \"9\"}");
    }

    @Test
    void differences_indexWithItsKeyTheOtherWayRound_isNamed() {
        DatabaseFingerprint before = read();
        treatments.drop();
        fill();
        treatments.dropIndexes();
        treatments.createIndex(
                BsonDocument.parse("{insulin: -1, carbs: 1}"), new IndexOptions().name("carbs_1_insulin_-1"));
        assertThat(before.differencesTo(read()))
                .containsExactly(
                        new Difference("treatments", "index", Difference.Kind.ALTERED, List.of("carbs_1_insulin_-1")));
    }

    @Test
    void differences_collectionsGoneAndNew_areNamed() {
        DatabaseFingerprint before = read();
        treatments.drop();
        database.getCollection("food", BsonDocument.class).insertOne(new BsonDocument());
        assertThat(before.differencesTo(read()))
                .containsExactly(
                        new Difference("food", "collection", Difference.Kind.ADDITIONAL, List.of("food")),
                        new Difference("treatments", "collection", Difference.Kind.MISSING, List.of("treatments")));
    }

    @Test
    void sentence_manyDocuments_namesTheFirstFewAndCountsTheRest() {
        Difference difference = new Difference(
                "entries", "document", Difference.Kind.MISSING, List.of("1", "2", "3", "4", "5", "6", "7"));
        assertThat(difference.sentence()).isEqualTo("entries: 7 x document missing: 1, 2, 3, 4, 5 and 2 more");
    }
}
