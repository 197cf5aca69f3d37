package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far one job's folders were read: it stands at a backup, before a day that was not listed yet, or at the end. */
final class JobCursor {
    private final BackupFolders folders;
    private final JobName job;
    private final Deque<LocalDate> days;
    private Iterator<BackupLayout> backups = Collections.emptyIterator();
    private @Nullable BackupLayout present;

    JobCursor(BackupFolders folders, JobName job, List<LocalDate> days) {
        this.folders = folders;
        this.job = job;
        this.days = new ArrayDeque<>(days);
    }

    JobName job() {
        return job;
    }

    boolean isAtBackup() {
        return present != null;
    }

    boolean isAtEnd() {
        return present == null && days.isEmpty();
    }

    /** The present id, or what no id of the day ahead is greater than. */
    String bound() {
        return present != null ? present.id().value() : DateTimeFormatter.BASIC_ISO_DATE.format(days.element()) + "Z";
    }

    void openDay() {
        backups = folders.ofDay(job, days.remove());
        present = following();
    }

    BackupLayout take() {
        BackupLayout taken = Objects.requireNonNull(present);
        present = following();
        return taken;
    }

    private @Nullable BackupLayout following() {
        return backups.hasNext() ? backups.next() : null;
    }
}
