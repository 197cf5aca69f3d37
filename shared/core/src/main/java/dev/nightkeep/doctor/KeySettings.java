package dev.nightkeep.doctor;

/**
 * How a key is set up.
 *
 * @param enabled whether it can be used
 * @param rotated whether it is replaced every year
 */
public record KeySettings(boolean enabled, boolean rotated) {}
