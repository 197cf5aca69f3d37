package dev.nightkeep.workflow.machine;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.mongodb.client.MongoClient;
import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.mongo.EmbeddedMongo;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.Settings;
import dev.nightkeep.workflow.backup.BackupTasks;
import dev.nightkeep.workflow.prune.PruneTasks;
import dev.nightkeep.workflow.report.ReportTasks;
import dev.nightkeep.workflow.restore.RestoreTasks;
import dev.nightkeep.workflow.scan.ScanTasks;
import dev.nightkeep.workflow.verify.VerifyTasks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;

/** An installation with a server, a bucket in memory and all functions. */
public final class Cloud implements AutoCloseable {
    public final EmbeddedMongo server = EmbeddedMongo.start();
    public final InMemoryStore memory = new InMemoryStore();
    public final List<Announcement> told = new ArrayList<>();
    private final BackupStore store;
    private final Clock clock;

    public Cloud() {
        this(new SystemClock());
    }

    public Cloud(Clock clock) {
        this.store = memory;
        this.clock = clock;
    }

    private record Secrets(String uri) implements SecretResolver {
        @Override
        public Secret resolve(String name) {
            if (!name.equals("nightkeep/s/default/mongo-uri")) {
                throw new ConfigurationException(
                        "There is no secret %s".formatted(name), "Store the connection string there");
            }
            return new Secret(uri);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private record Hearing(List<Announcement> told) implements Announcer {
        @Override
        public void announce(Announcement announcement) {
            told.add(announcement);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    /** What the functions work with. */
    public Installation installation() {
        return installation(store);
    }

    public Installation installation(BackupStore through) {
        Settings settings = Settings.of(Map.of(
                "NIGHTKEEP_BUCKET", "b",
                "NIGHTKEEP_STACK", "s",
                "NIGHTKEEP_SECRETS", "nightkeep/s/",
                "NIGHTKEEP_JOB_DATABASES", "app",
                "NIGHTKEEP_RANGE_BYTES", "1000"));
        return new Installation(
                settings, through, () -> new Secrets(server.uri()), Optional.of(new Hearing(told)), clock);
    }

    /** All functions of the state machines, by their names in the template. */
    public static Map<String, RequestStreamHandler> functions(Installation installation) {
        Map<String, RequestStreamHandler> all = new HashMap<>(BackupTasks.of(installation));
        all.putAll(RestoreTasks.of(installation));
        all.putAll(VerifyTasks.of(installation));
        all.putAll(PruneTasks.of(installation));
        all.putAll(ScanTasks.of(installation));
        all.putAll(ReportTasks.of(installation));
        return all;
    }

    public Execution run(String machine, String execution, String input) {
        return run(machine, execution, input, () -> () -> 900_000);
    }

    public Execution run(String machine, String execution, String input, Supplier<LongSupplier> times) {
        return new StateMachine(machine, functions(installation()), store, times).run(execution, input);
    }

    /** Puts so many documents into a collection of the database {@code app}. */
    public Cloud fill(String collection, int documents) {
        try (MongoClient client = server.client()) {
            client.getDatabase("app")
                    .getCollection(collection)
                    .insertMany(IntStream.range(0, documents)
                            .mapToObj(id -> new Document("_id", id).append("v", "value " + id))
                            .toList());
        }
        return this;
    }

    public List<Document> documents(String database, String collection) {
        try (MongoClient client = server.client()) {
            return client.getDatabase(database)
                    .getCollection(collection)
                    .find()
                    .sort(new Document("_id", 1))
                    .into(new ArrayList<>());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
