package dev.nightkeep.local.torture.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.nightkeep.local.history.Dice;
import dev.nightkeep.local.proof.ServerFingerprint;
import dev.nightkeep.local.server.EmbeddedMongo;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RandomServerTest {
    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final MongoClient client = server.client();
    private final RandomServer random = new RandomServer(client);

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private ServerFingerprint filled(long seed) {
        random.fill(seed);
        return ServerFingerprint.read(client);
    }

    @Test
    void fill_sameSeed_givesTheSameBytes() {
        ServerFingerprint first = filled(7);
        assertThat(filled(8)).isNotEqualTo(first);
        assertThat(first.differencesTo(filled(7))).isEmpty();
        assertThat(first.documents()).isPositive();
    }

    @Test
    void empty_leavesNothing() {
        random.fill(7);
        random.empty();
        assertThat(ServerFingerprint.read(client).isEmpty()).isTrue();
    }

    @Test
    void fill_someSeeds_haveEmptyCollectionsBareDocumentsAndIndexes() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 30; seed++) {
            for (var database : filled(seed).databases().values()) {
                database.collections().values().forEach(collection -> {
                    seen.add(collection.documents().isEmpty() ? "empty" : "filled");
                    seen.add(collection.indexes().size() > 1 ? "indexed" : "bare");
                });
            }
        }
        assertThat(seen).containsExactlyInAnyOrder("empty", "filled", "indexed", "bare");
    }

    @Test
    void make_large_isStoredAndAlmostAsLargeAsCanBe() {
        new RandomCollection(client.getDatabase("a"), new Dice(1, "large", 0)).make("b", 0, true);
        RawBsonDocument made = Objects.requireNonNull(client.getDatabase("a")
                .getCollection("b", RawBsonDocument.class)
                .find()
                .first());
        assertThat(made.getByteBuffer().remaining()).isBetween(15 * 1024 * 1024, 16 * 1024 * 1024);
    }

    @Test
    void values_many_areOfEveryTypeThatTheServerKeeps() {
        Set<BsonType> types = EnumSet.noneOf(BsonType.class);
        RandomValues values = new RandomValues(new Dice(1, "types", 0));
        for (int i = 0; i < 500; i++) {
            collect(values.fill(new BsonDocument(), 9), types);
        }
        assertThat(types)
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        BsonType.END_OF_DOCUMENT,
                        BsonType.UNDEFINED,
                        BsonType.DB_POINTER,
                        BsonType.SYMBOL,
                        BsonType.JAVASCRIPT_WITH_SCOPE)));
    }

    private static void collect(BsonValue value, Set<BsonType> types) {
        types.add(value.getBsonType());
        if (value instanceof BsonDocument document) {
            document.values().forEach(inner -> collect(inner, types));
        } else if (value instanceof BsonArray array) {
            array.forEach(inner -> collect(inner, types));
        }
    }
}
