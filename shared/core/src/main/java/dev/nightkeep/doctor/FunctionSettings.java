package dev.nightkeep.doctor;

import java.util.OptionalInt;

/**
 * How a function is set up.
 *
 * @param active   whether it can be called
 * @param reserved how many may run at once, where that is bounded
 */
public record FunctionSettings(boolean active, OptionalInt reserved) {}
