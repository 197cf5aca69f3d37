package dev.nightkeep.local.torture.data;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.nightkeep.local.history.Dice;
import java.util.List;
import java.util.Set;

/** Fills a server with random databases, by a seed. */
public final class RandomServer {
    private static final Set<String> OF_THE_SERVER = Set.of("admin", "local", "config");
    private static final List<String> DATABASES =
            List.of("app", "Nightscout", "a-b_c", "größe", "0", "x".repeat(38), "default", "日誌");
    private static final List<String> COLLECTIONS = List.of(
            "entries",
            "with space",
            "a.b.c",
            "%24 percent",
            "tilde~star*",
            "slash/back\\slash",
            "..",
            "日本語",
            "line\nbreak",
            "UPPER",
            "metadata.json",
            "quote'\"",
            "l".repeat(80),
            "日".repeat(28));

    private final MongoClient client;

    public RandomServer(MongoClient client) {
        this.client = client;
    }

    /** Forgets everything. */
    public void empty() {
        for (String name : client.listDatabaseNames()) {
            if (!OF_THE_SERVER.contains(name)) {
                client.getDatabase(name).drop();
            }
        }
    }

    /** Forgets everything and makes what belongs to that seed: mostly little, now and then much. */
    public void fill(long seed) {
        empty();
        Dice dice = new Dice(seed, "server", 0);
        int databases = dice.chance(0.3) ? 2 : 1;
        for (int i = 0; i < databases; i++) {
            String name = dice.oneOf(DATABASES) + (i == 0 ? "" : i);
            fill(client.getDatabase(name), dice);
        }
    }

    private static void fill(MongoDatabase database, Dice dice) {
        boolean large = dice.chance(0.02);
        int many = dice.chance(0.12) ? dice.whole(0, 2) : -1;
        int collections = dice.whole(1, 4);
        for (int i = 0; i < collections; i++) {
            String name = dice.oneOf(COLLECTIONS) + (i == 0 ? "" : i);
            int documents = i == many ? dice.whole(200, 3000) : few(dice);
            new RandomCollection(database, dice).make(name, documents, large && i == 0);
        }
    }

    private static int few(Dice dice) {
        return dice.chance(0.2) ? 0 : dice.whole(1, 40);
    }
}
