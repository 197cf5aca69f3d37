package dev.nightkeep.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.nightkeep.local.history.HistoryCollection;
import dev.nightkeep.local.history.NightscoutHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
    private static final NightscoutHistory HISTORY = new NightscoutHistory(3, Instant.parse("2026-11-21T20:00:00Z"), 2);

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final MongoClient client = server.client();
    private final Site site = new Site(client);

    @BeforeAll
    void fill() {
        HISTORY.collections().forEach(site::fill);
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void fill_everyCollection_isKeptAsItWasMade() {
        for (HistoryCollection collection : HISTORY.collections()) {
            assertThat(stored(collection.name()))
                    .containsExactlyInAnyOrderElementsOf(
                            collection.documents().get().toList());
        }
    }

    @Test
    void fill_everyDocument_keepsTheOrderOfItsFields() {
        List<String> before = HISTORY.collections().stream()
                .flatMap(collection -> collection.documents().get())
                .map(BsonDocument::toJson)
                .toList();
        List<String> after = HISTORY.collections().stream()
                .flatMap(collection -> stored(collection.name()).stream())
                .map(BsonDocument::toJson)
                .toList();
        assertThat(after).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void fill_collectionWithIndexes_hasThemAndTheOneOfTheServer() {
        HistoryCollection entries = HISTORY.collections().getFirst();
        List<BsonDocument> keys = new ArrayList<>();
        site.database()
                .getCollection("entries")
                .listIndexes(BsonDocument.class)
                .forEach(index -> keys.add(index.getDocument("key")));
        assertThat(keys)
                .hasSize(entries.indexKeys().size() + 1)
                .containsAll(entries.indexKeys())
                .contains(new BsonDocument("_id", new BsonInt32(1)));
    }

    @Test
    void uri_ofTheServer_isOnLoopback() {
        assertThat(server.uri()).startsWith("mongodb://127.0.0.1:");
    }

    private List<BsonDocument> stored(String collection) {
        return site.database()
                .getCollection(collection, BsonDocument.class)
                .find()
                .into(new ArrayList<>());
    }
}
