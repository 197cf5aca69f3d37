package dev.nightkeep.agent.connector;

/** One attempt at one job. Used by one thread, but for the content of its files. */
public interface ConnectorRun {
    /**
     * What is to be kept. What is large MUST be delivered while it is read rather than be collected here; what belongs on
     * the disk MUST lie in the workspace.
     */
    Material run();

    /**
     * Gives back whatever {@link Connector#prepare} and {@link #run} took hold of: processes, pauses, connections. Called
     * once and always, also when one of the two failed. MUST try everything, and throw only at the end.
     *
     * @param kept whether a backup was committed with all of the material
     */
    void finish(boolean kept);
}
