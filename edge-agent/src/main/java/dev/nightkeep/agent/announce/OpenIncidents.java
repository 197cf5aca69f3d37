package dev.nightkeep.agent.announce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was told and is not over, by channel and incident, with the text that was told: the same one is not told again.
 */
public record OpenIncidents(Map<String, String> told) {
    public OpenIncidents {
        told = Map.copyOf(told);
    }

    static final OpenIncidents NONE = new OpenIncidents(Map.of());

    Optional<String> find(String channel, String incident) {
        return Optional.ofNullable(told.get(key(channel, incident)));
    }

    OpenIncidents with(String channel, String incident, String what) {
        Map<String, String> more = new LinkedHashMap<>(told);
        more.put(key(channel, incident), what);
        return new OpenIncidents(more);
    }

    OpenIncidents without(String channel, String incident) {
        Map<String, String> less = new LinkedHashMap<>(told);
        less.remove(key(channel, incident));
        return new OpenIncidents(less);
    }

    private static String key(String channel, String incident) {
        return channel + " " + incident;
    }
}
