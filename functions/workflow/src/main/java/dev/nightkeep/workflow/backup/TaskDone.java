package dev.nightkeep.workflow.backup;

/** That a worker ended by itself; what it did is in the store. */
public record TaskDone(String task) {}
