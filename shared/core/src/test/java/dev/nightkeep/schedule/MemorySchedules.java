package dev.nightkeep.schedule;

import dev.nightkeep.error.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Schedules in memory; nothing starts by them. */
public final class MemorySchedules implements Schedules {
    private final Map<String, Map<String, Schedule>> groups = new ConcurrentHashMap<>();

    public MemorySchedules with(String group, Schedule schedule) {
        groups.computeIfAbsent(group, name -> new ConcurrentHashMap<>()).put(schedule.name(), schedule);
        return this;
    }

    @Override
    public List<Schedule> all(String group) {
        return List.copyOf(new TreeMap<>(require(group)).values());
    }

    private Map<String, Schedule> require(String group) {
        return Optional.ofNullable(groups.get(group))
                .orElseThrow(() -> new ConfigurationException("There is no group " + group, "Check it"));
    }

    @Override
    public Optional<Schedule> find(String group, String name) {
        return Optional.ofNullable(groups.getOrDefault(group, Map.of()).get(name));
    }

    @Override
    public void change(String group, Schedule schedule) {
        if (require(group).replace(schedule.name(), schedule) == null) {
            throw new ConfigurationException("There is no schedule " + schedule.name(), "Check it");
        }
    }

    @Override
    public void close() {}
}
