package dev.nightkeep.retention;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.Precondition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which backups somebody started by hand, as {@code control/<job>/ad-hoc/<id>.json} says. One without a mark is of a
 * schedule: what nobody marked is kept for longer, not for less. Thread-safe.
 */
public final class AdHocMarks {
    private static final String ENDING = ".json";

    private final BackupStore store;

    public AdHocMarks(BackupStore store) {
        this.store = store;
    }

    /** The content of a mark. */
    record Mark(BackupId backup) {}

    /** Marks a backup, before or after it is committed. Marked again, it stays so. */
    public void mark(JobName job, BackupId backup) {
        store.write(key(job, backup), ControlJson.write(new Mark(backup)), Precondition.none());
    }

    /** The backups of the job that are marked; some of them may be gone. */
    public Set<BackupId> of(JobName job) {
        Set<BackupId> marked = new HashSet<>();
        Listing listing = Listing.objects(folder(job));
        for (Optional<Listing> next = Optional.of(listing); next.isPresent(); ) {
            ObjectPage page = store.list(next.get());
            page.objects().forEach(object -> id(job, object.key()).ifPresent(marked::add));
            next = page.next().map(listing::startingAt);
        }
        return marked;
    }

    /** Whether that one is marked. */
    boolean isMarked(BackupLayout backup) {
        return store.find(key(backup.job(), backup.id())).isPresent();
    }

    private static Optional<BackupId> id(JobName job, ObjectKey key) {
        String name = key.value().substring(folder(job).length());
        return Optional.of(name)
                .filter(text -> text.endsWith(ENDING))
                .map(text -> text.substring(0, text.length() - ENDING.length()))
                .filter(BackupId::isId)
                .map(BackupId::new);
    }

    /** Removes the mark of a backup that is gone. */
    void forget(BackupLayout backup) {
        store.delete(List.of(key(backup.job(), backup.id())));
    }

    private static ObjectKey key(JobName job, BackupId backup) {
        return ObjectKey.of(folder(job) + backup + ENDING);
    }

    private static String folder(JobName job) {
        return "control/%s/ad-hoc/".formatted(job);
    }
}
