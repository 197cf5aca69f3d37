package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonOrder;
import java.util.List;
import java.util.Optional;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Notices which documents of one collection have the {@code _id} of an earlier one. Where ids ascend, as in most backups,
 * neighbours are enough; where not, all are looked through in the end. For one thread.
 */
final class IdWatch implements AutoCloseable {
    private static final BsonOrder ORDER = new BsonOrder();

    private final IdSpool spool = new IdSpool();
    private final Places neighbours = new Places();
    private @Nullable BsonValue last;
    private boolean ascending = true;

    /** @param ids of documents that stand one behind the other from this place on */
    void seeAll(long first, List<Optional<SeenId>> ids) {
        for (int index = 0; index < ids.size(); index++) {
            long place = first + index;
            ids.get(index).ifPresent(seen -> see(place, seen.id(), seen.hash()));
        }
    }

    private void see(long place, BsonValue id, IdHash hash) {
        int order = last == null ? -1 : ORDER.compare(last, id);
        if (order == 0) {
            neighbours.add(place);
        }
        ascending &= order <= 0;
        last = id;
        spool.add(place, hash);
    }

    /** Nothing is seen any more. */
    Places repeated() {
        if (ascending) {
            return neighbours;
        }
        Places found = new Places();
        spool.repeated(found);
        return found;
    }

    @Override
    public void close() {
        spool.close();
    }
}
