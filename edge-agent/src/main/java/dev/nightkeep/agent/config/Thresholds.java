package dev.nightkeep.agent.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When people are told although a run succeeded.
 *
 * @param sizeDrop  from 0 to 1
 * @param freeSpace in bytes
 */
public record Thresholds(
        Optional<Duration> duration, Optional<Double> sizeDrop, Optional<Duration> age, OptionalLong freeSpace) {
    /** Nothing is looked at. */
    public static final Thresholds NONE =
            new Thresholds(Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
}
