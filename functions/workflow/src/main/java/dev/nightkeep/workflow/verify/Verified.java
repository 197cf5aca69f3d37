package dev.nightkeep.workflow.verify;

/** A backup of which every part was read and held against what was written. */
public record Verified(String backup, long parts, long documents) {}
