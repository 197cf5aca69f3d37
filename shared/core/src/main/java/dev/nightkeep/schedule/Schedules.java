package dev.nightkeep.schedule;

import java.util.List;
import java.util.Optional;

/**
 * Reads and changes schedules that exist; makes and removes none. Implementations MUST be safe for use by many threads, and
 * MUST raise only {@link dev.nightkeep.error.NightkeepException}s.
 */
public interface Schedules extends AutoCloseable {
    /**
     * All schedules of a group, by their names.
     *
     * @throws dev.nightkeep.error.ConfigurationException when there is no such group
     */
    List<Schedule> all(String group);

    /** The schedule of that name; empty when there is none. */
    Optional<Schedule> find(String group, String name);

    /**
     * Makes the schedule of that name as it is said. Everything else of it (what it starts, with which input and role,
     * how often it is tried, where it goes when it cannot be delivered) MUST stay as it is.
     *
     * @throws dev.nightkeep.error.ConfigurationException when there is no such schedule, or its time is none
     */
    void change(String group, Schedule schedule);

    /** Releases connections. MUST NOT throw. */
    @Override
    void close();
}
