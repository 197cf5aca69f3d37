package dev.nightkeep.scan;

import dev.nightkeep.error.ConfigurationException;

/**
 * How many sources fit into memory: a heap that is all but full is collected for hours without ever being found full.
 * Stateless.
 */
final class SourceRoom {
    /** Of one source, from its listing to its report; measured with a million files of one document each. */
    static final long SOURCE_BYTES = 1_500;

    private SourceRoom() {}

    /**
     * Does nothing where three quarters of the memory hold so many sources.
     *
     * @param memory in bytes, all that the program may use
     * @throws ConfigurationException when they do not
     */
    static void require(long sources, long memory) {
        if (sources * SOURCE_BYTES > memory / 4 * 3) {
            throw new ConfigurationException(
                    "%s need about %d MB of memory, and this program may use %d MB"
                            .formatted(
                                    Amount.of(sources, "file"),
                                    sources * SOURCE_BYTES / 3 * 4 / 1_000_000,
                                    memory / 1_000_000),
                    "Give it more (NIGHTKEEP_JAVA_OPTS=-Xmx4g, for instance), or scan folder after folder with --path");
        }
    }
}
