package dev.nightkeep.doctor;

import java.util.Optional;

/**
 * Reads how the parts of an installation are set up; changes nothing. Implementations MUST be safe for use by many threads,
 * MUST NOT read a secret, and MUST raise only {@link dev.nightkeep.error.NightkeepException}s. What could not be read MUST
 * be such a failure, and never look like a setting that is off.
 */
public interface DeployedSettings extends AutoCloseable {
    /** How the bucket of that name is set up. */
    BucketSettings bucket(String name);

    /** How the key of that ARN is set up. */
    KeySettings key(String arn);

    /** Who hears the topic of that ARN. */
    TopicSettings topic(String arn);

    /** The function of that name; empty when there is none. */
    Optional<FunctionSettings> function(String name);

    /** How many functions the account may run at once, in the region. */
    int concurrency();

    /** Releases connections. MUST NOT throw. */
    @Override
    void close();
}
