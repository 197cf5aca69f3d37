package dev.nightkeep.agent.connector;

import dev.nightkeep.agent.shape.Shape;
import java.util.List;

/**
 * A kind of thing that is backed up. Found by {@link java.util.ServiceLoader}: a JAR on the class path that names an
 * implementation in {@code META-INF/services/dev.nightkeep.agent.connector.Connector} adds one. Implementations MUST have
 * a public constructor without arguments that does nothing, MUST be safe for use by many threads, and MUST raise only
 * {@link dev.nightkeep.error.NightkeepException}s, in whose texts no secret stands.
 */
public interface Connector {
    /** The word below a job that chooses this connector: lower case, and no other one's. */
    String name();

    /** What it backs up: one sentence with its final stop. */
    String about();

    /** The settings below that word. What does not fit is refused before anything is run. */
    Shape.Known settings();

    /**
     * Begins a run: looks whether it can be done, and takes hold of nothing that {@link ConnectorRun#finish} does not
     * give back. Called anew for each attempt.
     *
     * @throws dev.nightkeep.error.ConfigurationException when it cannot be done as it is configured
     */
    ConnectorRun prepare(ConnectorContext context);

    /** What a run will need, each looked at now. Changes nothing, and does not throw for what is not there. */
    List<Finding> examine(ConnectorContext context);
}
