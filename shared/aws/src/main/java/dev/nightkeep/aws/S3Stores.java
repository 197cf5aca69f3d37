package dev.nightkeep.aws;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import java.util.function.Consumer;
import software.amazon.awssdk.retries.StandardRetryStrategy;

/**
 * Opens stores in S3 and in services that are compatible with it. The credentials are those of the environment, as every
 * AWS tool finds them.
 */
public final class S3Stores {
    private S3Stores() {}

    /**
     * Opens the store after one look into the bucket, so that what is missing is said at once. Writes nothing.
     *
     * @throws dev.nightkeep.error.ConfigurationException when there are no credentials, no region or no such bucket
     * @throws dev.nightkeep.error.StoreAccessDeniedException when the credentials may not list the bucket
     * @throws dev.nightkeep.error.StoreUnavailableException when no answer comes
     */
    public static BackupStore open(S3StoreSettings settings) {
        return open(settings, S3Credentials.ofEnvironment(), S3Retries.patient());
    }

    /**
     * Opens the store as {@link #open(S3StoreSettings)} does, and where an endpoint URL is given, tries with a probe
     * object whether conditional writes are kept there ({@link ConditionalWrites#check}). AWS is known to keep them.
     */
    public static BackupStore openForWriting(S3StoreSettings settings) {
        BackupStore store = open(settings);
        return settings.endpoint().isEmpty() ? store : proven(store, ConditionalWrites::check);
    }

    static BackupStore open(S3StoreSettings settings, S3Credentials credentials, StandardRetryStrategy retries) {
        // Asked for early: in the midst of a request the SDK would wrap what is wrong with them.
        credentials.resolveCredentials();
        S3Bucket bucket = new S3Bucket(
                S3Clients.create(settings, credentials, retries), settings.location(), settings.encryption());
        return proven(new S3BackupStore(bucket), S3Stores::look);
    }

    private static void look(BackupStore store) {
        var unused = store.list(Listing.objects("").limitedTo(1));
    }

    private static BackupStore proven(BackupStore store, Consumer<BackupStore> proof) {
        try {
            proof.accept(store);
            return store;
        } catch (NightkeepException e) {
            store.close();
            throw e;
        }
    }
}
