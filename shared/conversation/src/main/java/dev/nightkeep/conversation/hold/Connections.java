package dev.nightkeep.conversation.hold;

import dev.nightkeep.format.JobName;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.UndoReport;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.source.DocumentSource;
import java.util.Optional;

/**
 * What some conversations ask besides the store. Implementations MUST be safe for use by many threads, and MUST raise only
 * {@link dev.nightkeep.error.NightkeepException}s, in whose texts no credential stands.
 */
public interface Connections {
    /** The database of the job, to read from; to be closed by the caller. */
    DocumentSource source(JobName job);

    /**
     * Takes a restore back in the database into which it went. Stopped and called again, it MUST go on, and change nothing
     * twice.
     */
    UndoReport undo(RestoreRecord restore, ProgressListener progress, Cancellation cancellation);

    /** When things are started by themselves; empty where the installation has no schedules. */
    Optional<ScheduleGroup> schedules();

    /**
     * The schedules of an installation.
     *
     * @param name of the group in which they are
     */
    record ScheduleGroup(Schedules schedules, String name) {}
}
