package dev.nightkeep.history;

import dev.nightkeep.filter.IdList;
import dev.nightkeep.format.JobName;
import dev.nightkeep.namespace.Namespace;
import java.util.Optional;

/**
 * Which document is followed.
 *
 * @param collection its name, or {@code db.collection}
 * @param database   of this database only
 * @param id         everything that the {@code _id} can be that was given
 * @param job        in the backups of this job only
 */
public record HistoryQuery(String collection, Optional<String> database, IdList id, Optional<JobName> job) {
    boolean means(Namespace namespace) {
        return database.filter(name -> !name.equals(namespace.database())).isEmpty()
                && (collection.equals(namespace.collection()) || collection.equals(namespace.toString()));
    }
}
