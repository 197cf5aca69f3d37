package dev.nightkeep.workflow;

import dev.nightkeep.announce.Announcer;
import dev.nightkeep.aws.S3Location;
import dev.nightkeep.aws.S3StoreSettings;
import dev.nightkeep.aws.S3Stores;
import dev.nightkeep.aws.secret.SecretsManagerSecrets;
import dev.nightkeep.aws.topic.SnsAnnouncer;
import dev.nightkeep.format.JobName;
import dev.nightkeep.mongo.MongoConnection;
import dev.nightkeep.mongo.MongoUri;
import dev.nightkeep.partition.RunCustody;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the handlers of one installation work with. Production is wired in {@link #ofEnvironment}, and nowhere else.
 *
 * @param secrets opened when a task first needs one, and kept: an environment of Lambda does many tasks
 */
public record Installation(
        Settings settings,
        BackupStore store,
        Supplier<SecretResolver> secrets,
        Optional<Announcer> announcer,
        Clock clock) {
    /** How people know where tasks of a state machine run. */
    private static final String HOST = "AWS Lambda";

    private static final int MAX_THREADS = 8;

    /** Of the function that this runs in; asked for once, when it starts. */
    public static Installation ofEnvironment() {
        Map<String, String> environment = System.getenv();
        Settings settings = Settings.of(environment);
        Clock clock = new SystemClock();
        S3StoreSettings bucket = S3StoreSettings.of(S3Location.parse("s3://" + settings.bucket()))
                .withEnvironment(environment);
        return new Installation(
                settings,
                S3Stores.open(bucket),
                new Once<>(() -> SecretsManagerSecrets.fresh(clock)),
                settings.topic().map(SnsAnnouncer::ofEnvironment),
                clock);
    }

    /** Who keeps the lease of a run that goes from function to function. */
    public RunCustody custody() {
        return RunCustody.of(store, clock, HOST);
    }

    /** How people know where the tasks of one execution run. */
    public static String host(String machine, String execution) {
        return "%s, %s %s".formatted(HOST, machine, execution);
    }

    /** How many parts this function compresses or decodes at once. */
    public static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS);
    }

    /** The database of the job, to read from. Likewise. */
    public DocumentSource source(JobName job) {
        return MongoConnection.open(database(job)).source();
    }

    /**
     * The connection string of the job.
     *
     * @throws dev.nightkeep.error.ConfigurationException when nothing was stored as its connection string
     */
    public MongoUri database(JobName job) {
        String name = "%s%s/mongo-uri".formatted(settings.secrets(), job);
        return MongoUri.parse(secrets.get().resolve(name).reveal());
    }
}
