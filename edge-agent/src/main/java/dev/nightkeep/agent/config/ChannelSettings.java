package dev.nightkeep.agent.config;

import dev.nightkeep.agent.yaml.Settings;
import java.util.Set;

/**
 * One channel by which people are told.
 *
 * @param kind     such as {@code slack}
 * @param settings of that kind
 * @param on       what it is told
 */
public record ChannelSettings(String name, String kind, Settings settings, Set<Occasion> on) {
    public ChannelSettings {
        on = Set.copyOf(on);
    }

    /** Why somebody is told. */
    public enum Occasion {
        FAILURE,
        SUCCESS,
        THRESHOLD
    }
}
