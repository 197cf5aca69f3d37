package dev.nightkeep.workflow.report;

/** That people were told, and of which state. */
public record Reported(String state) {}
