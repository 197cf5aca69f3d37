package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupLayout;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Merges the folders of several jobs, the latest first. A job's day is listed when its turn comes. Not thread-safe. */
final class NewestFirst implements Iterator<BackupLayout> {
    private final PriorityQueue<JobCursor> jobs = new PriorityQueue<>(
            Comparator.comparing(JobCursor::bound).reversed().thenComparing(JobCursor::job));

    NewestFirst(List<JobCursor> cursors) {
        cursors.forEach(this::keep);
    }

    private void keep(JobCursor cursor) {
        if (!cursor.isAtEnd()) {
            jobs.add(cursor);
        }
    }

    @Override
    public boolean hasNext() {
        while (!jobs.isEmpty() && !jobs.element().isAtBackup()) {
            JobCursor cursor = jobs.remove();
            cursor.openDay();
            keep(cursor);
        }
        return !jobs.isEmpty();
    }

    @Override
    public BackupLayout next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JobCursor cursor = jobs.remove();
        BackupLayout layout = cursor.take();
        keep(cursor);
        return layout;
    }
}
