package dev.nightkeep.workflow.backup;

/** How people know where tasks of a state machine run. */
final class Hosts {
    static final String NAME = "AWS Lambda";

    private Hosts() {}
}
