package dev.nightkeep.agent.heartbeat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a host writes about itself, as {@code control/agents/<host>.json}.
 *
 * @param version of the program
 * @param at      when it was written
 * @param jobs    by name, how each ended last and when it is due next
 */
public record HostHeartbeat(String host, String version, Instant at, Map<String, JobBeat> jobs) {
    public HostHeartbeat {
        jobs = Map.copyOf(jobs);
    }

    /** A job's last run. {@code backup} is the id of the backup that it made. */
    public record JobBeat(
            String run,
            String state,
            Instant started,
            Instant finished,
            Optional<String> backup,
            Optional<Instant> due) {}
}
