package dev.nightkeep.stack;

import java.util.List;
import java.util.Optional;

/**
 * Reads what is deployed; changes nothing. Implementations MUST be safe for use by many threads, and MUST raise only
 * {@link dev.nightkeep.error.NightkeepException}s.
 */
public interface Stacks extends AutoCloseable {
    /** The stack of that name; empty when there is none. */
    Optional<DeployedStack> find(String name);

    /**
     * What the stack is made of.
     *
     * @throws dev.nightkeep.error.ConfigurationException when there is no such stack
     */
    List<StackResource> resources(String name);

    /** Where the stacks are, for people: the region. */
    String place();

    /** Releases connections. MUST NOT throw. */
    @Override
    void close();
}
