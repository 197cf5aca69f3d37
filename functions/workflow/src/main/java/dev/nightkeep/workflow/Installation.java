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
 * @param secrets opened when a task needs one
 */
public record Installation(
        Settings settings,
        BackupStore store,
        Supplier<SecretResolver> secrets,
        Optional<Announcer> announcer,
        Clock clock) {
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
                () -> SecretsManagerSecrets.ofEnvironment(clock),
                settings.topic().map(SnsAnnouncer::ofEnvironment),
                clock);
    }

    /**
     * The database of the job.
     *
     * @throws dev.nightkeep.error.ConfigurationException when nothing was stored as its connection string
     */
    public DocumentSource source(JobName job) {
        try (SecretResolver resolver = secrets.get()) {
            String name = "%s%s/mongo-uri".formatted(settings.secrets(), job);
            return MongoConnection.open(MongoUri.parse(resolver.resolve(name).reveal()))
                    .source();
        }
    }
}
