package dev.nightkeep.agent.metrics;

import java.util.Map;
import java.util.TreeMap;

/** The numbers of each job's last run, by the name of the metric. Kept between runs, since they are published together. */
public record RunMetrics(Map<String, Map<String, Double>> jobs) {
    public RunMetrics {
        Map<String, Map<String, Double>> copy = new TreeMap<>();
        jobs.forEach((job, numbers) -> copy.put(job, Map.copyOf(numbers)));
        jobs = copy;
    }

    static final RunMetrics NONE = new RunMetrics(Map.of());

    RunMetrics with(String job, Map<String, Double> numbers) {
        Map<String, Map<String, Double>> more = new TreeMap<>(jobs);
        Map<String, Double> merged = new TreeMap<>(more.getOrDefault(job, Map.of()));
        merged.putAll(numbers);
        more.put(job, merged);
        return new RunMetrics(more);
    }
}
