package dev.nightkeep.workflow.report;

/**
 * That people were told, and of what.
 *
 * @param code of a failure; empty text where there was none
 * @param text likewise, for people
 */
public record Reported(String state, String code, String text) {}
