package dev.nightkeep.conversation.receive;

/** Where defects are told to the operator. Implementations MUST be thread-safe and MUST NOT throw. */
@FunctionalInterface
public interface Incidents {
    /**
     * Something went wrong that nobody foresaw.
     *
     * @param correlation which the person was told too
     * @param defect      whose text may hold anything: it MUST NOT be repeated, only where it happened
     */
    void unexpected(String correlation, Throwable defect);
}
