package dev.nightkeep.conversation.hold;

import dev.nightkeep.format.JobName;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.source.DocumentSource;
import java.util.Optional;

/** What some conversations ask besides the store. Implementations MUST be safe for use by many threads. */
public interface Connections {
    /**
     * The database of the job, to read from; to be closed by the caller.
     *
     * @throws dev.nightkeep.error.NightkeepException when there is none, or it cannot be reached
     */
    DocumentSource source(JobName job);

    /** When things are started by themselves; empty where the installation has no schedules. */
    Optional<Schedules> schedules();
}
