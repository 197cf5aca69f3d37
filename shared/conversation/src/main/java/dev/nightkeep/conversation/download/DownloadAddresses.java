package dev.nightkeep.conversation.download;

import dev.nightkeep.store.ObjectKey;
import java.net.URI;
import java.time.Duration;

/**
 * Addresses at which one object of the store can be fetched by whoever has them, for a while. Implementations MUST be safe
 * for use by many threads, MUST give addresses that end by themselves, and MUST raise only
 * {@link dev.nightkeep.error.NightkeepException}s.
 */
public interface DownloadAddresses {
    /**
     * An address for that object.
     *
     * @param filename as which a browser saves it
     * @param lifetime after which the address MUST NOT work any more; at most 12 hours
     */
    URI address(ObjectKey key, String filename, Duration lifetime);
}
