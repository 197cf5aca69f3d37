package dev.nightkeep.local.proof;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a server held, by the names of its databases. Those of the server itself are left out. Immutable. */
public record ServerFingerprint(Map<String, DatabaseFingerprint> databases) {
    private static final Set<String> OF_THE_SERVER = Set.of("admin", "local", "config");
    private static final DatabaseFingerprint NOTHING = new DatabaseFingerprint(Map.of());

    public ServerFingerprint {
        databases = Map.copyOf(databases);
    }

    /** Reads every document of every collection of every database. */
    public static ServerFingerprint read(MongoClient client) {
        Map<String, DatabaseFingerprint> databases = new TreeMap<>();
        for (String name : client.listDatabaseNames()) {
            if (!OF_THE_SERVER.contains(name)) {
                databases.put(name, new FingerprintReader(client.getDatabase(name)).read());
            }
        }
        databases.values().removeIf(NOTHING::equals);
        return new ServerFingerprint(databases);
    }

    public long documents() {
        return databases.values().stream()
                .mapToLong(DatabaseFingerprint::documents)
                .sum();
    }

    /** Whether there is no collection. */
    public boolean isEmpty() {
        return databases.isEmpty();
    }

    /** What in {@code after} is not as it is here, in sentences; empty when everything is the same. */
    public List<String> differencesTo(ServerFingerprint after) {
        SortedSet<String> names = new TreeSet<>(databases.keySet());
        names.addAll(after.databases.keySet());
        List<String> sentences = new ArrayList<>();
        for (String name : names) {
            databases
                    .getOrDefault(name, NOTHING)
                    .differencesTo(after.databases.getOrDefault(name, NOTHING))
                    .forEach(difference -> sentences.add(name + "." + difference.sentence()));
        }
        return sentences;
    }
}
