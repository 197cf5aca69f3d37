package dev.nightkeep.benchmark.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import dev.nightkeep.benchmark.data.Sample;
import dev.nightkeep.benchmark.data.SampleIds;
import dev.nightkeep.benchmark.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The server through the real driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayServerTest {
    private static final int DOCUMENTS = 25_000;

    private final Sample sample = Samples.readings(500_000);
    private final ReplayedCollection readings = new ReplayedCollection("app", "readings", sample, DOCUMENTS);
    private final ReplayServer server = ReplayServer.start(collections());
    private final ReplayServer sink = ReplayServer.expecting(List.of(readings));
    private final MongoClient client = MongoClients.create(server.uri(""));
    private final MongoClient writer = MongoClients.create(sink.uri(""));

    private List<ReplayedCollection> collections() {
        List<ReplayedCollection> collections = new ArrayList<>(List.of(readings));
        IntStream.range(0, 12_000)
                .mapToObj(i -> new ReplayedCollection("many", "c" + i, sample, 1))
                .forEach(collections::add);
        return collections;
    }

    @AfterAll
    void stop() {
        client.close();
        writer.close();
        server.close();
        sink.close();
    }

    private MongoCollection<RawBsonDocument> source() {
        return client.getDatabase("app").getCollection("readings", RawBsonDocument.class);
    }

    private List<ObjectId> ids(BsonDocument filter) {
        List<ObjectId> ids = new ArrayList<>();
        source().find(filter)
                .batchSize(3_000)
                .forEach(document -> ids.add(document.getObjectId("_id").getValue()));
        return ids;
    }

    @Test
    void find_everything_givesEachDocumentOnceInOrder() {
        assertThat(ids(new BsonDocument()))
                .isEqualTo(
                        LongStream.range(0, DOCUMENTS).mapToObj(SampleIds::of).toList())
                .isSorted();
    }

    @Test
    void find_anyDocument_hasTheFieldsOfTheSample() {
        RawBsonDocument last =
                requireNonNull(source().find(id("$eq", DOCUMENTS - 1)).first());
        assertThat(last.keySet()).hasSize(11).contains("sgv", "dateString", "direction");
    }

    @Test
    void find_rangesOfIds_areDisjointAndComplete() {
        List<ObjectId> all = new ArrayList<>(ids(id("$lt", 7_000)));
        all.addAll(ids(new BsonDocument("$and", new BsonArray(List.of(id("$gte", 7_000), id("$lt", 19_999))))));
        all.addAll(ids(id("$gte", 19_999)));
        assertThat(all).isEqualTo(ids(new BsonDocument()));
    }

    @Test
    void find_whatIsInNoRange_isNothing() {
        assertThat(ids(new BsonDocument("$nor", new BsonArray(List.of(id("$lt", 500), id("$gte", 500))))))
                .isEmpty();
    }

    @Test
    void find_behindAnId_givesTheRest() {
        assertThat(ids(new BsonDocument("$nor", new BsonArray(List.of(id("$lte", 24_000))))))
                .hasSize(DOCUMENTS - 24_001);
    }

    @Test
    void find_batchSize_isKeptTo() {
        try (MongoCursor<RawBsonDocument> cursor =
                source().find().batchSize(7).limit(20).cursor()) {
            assertThat(cursor.available()).isEqualTo(7);
        }
    }

    @Test
    void listCollections_moreThanOneBatch_namesAll() {
        assertThat(client.getDatabase("many").listCollectionNames()).hasSize(12_000);
        assertThat(client.listDatabaseNames()).containsExactly("app", "many");
    }

    @Test
    void aggregate_sample_givesIdsInOrder() {
        List<BsonDocument> stages = List.of(new BsonDocument("$sample", new BsonDocument("size", new BsonInt32(40))));
        List<BsonDocument> drawn = client.getDatabase("app")
                .getCollection("readings")
                .aggregate(stages, BsonDocument.class)
                .into(new ArrayList<>());
        assertThat(drawn)
                .hasSize(40)
                .extracting(each -> each.getObjectId("_id"))
                .isSorted();
    }

    @Test
    void insert_documents_areCountedAndFoundById() {
        List<RawBsonDocument> written = source().find().limit(50).into(new ArrayList<>());
        MongoCollection<RawBsonDocument> target =
                writer.getDatabase("app").getCollection("readings", RawBsonDocument.class);
        target.insertMany(written);
        List<BsonValue> ids = written.stream().map(each -> each.get("_id")).toList();
        BsonDocument byIds = new BsonDocument("_id", new BsonDocument("$in", new BsonArray(ids)));
        assertThat(target.find(byIds).into(new ArrayList<>())).isEqualTo(written);
        assertThat(target.countDocuments()).isEqualTo(50);
        assertThat(sink.written()).isEqualTo(50);
    }

    @Test
    void command_thatNobodyKnows_isRefused() {
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> client.getDatabase("app").runCommand(new BsonDocument("dance", new BsonInt32(1))))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(59));
    }

    private static BsonDocument id(String operator, long document) {
        return new BsonDocument("_id", new BsonDocument(operator, new BsonObjectId(SampleIds.of(document))));
    }
}
