package dev.nightkeep.restore;

import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.filter.FilterVerdict;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bson.RawBsonDocument;

/** Finds what {@link PlanRestore} finds beside its plan, for a restore that goes on without one. */
final class FindRepeatedIds {
    private FindRepeatedIds() {}

    static RepeatedIds in(BackupContents contents, RestoreRequest request, Cancellation cancellation) {
        Map<Namespace, Places> found = new HashMap<>();
        List<Watched> watched = new ArrayList<>();
        try {
            OrderedWalk.walk(
                    contents,
                    request,
                    cancellation,
                    collection -> request.destination(collection.description()).map(renamed -> {
                        Watched fresh = new Watched(request.filter(), found);
                        watched.add(fresh);
                        return fresh;
                    }));
        } finally {
            watched.forEach(Watched::close);
        }
        return new RepeatedIds(found);
    }

    /** One collection. */
    private record Watched(DocumentFilter filter, Map<Namespace, Places> found, IdWatch watch)
            implements WalkedCollection {
        Watched(DocumentFilter filter, Map<Namespace, Places> found) {
            this(filter, found, new IdWatch());
        }

        @Override
        public Callable<Runnable> batch(long first, List<RawBsonDocument> documents) {
            return () -> {
                List<Optional<SeenId>> ids = documents.stream()
                        .map(document -> filter.test(document) == FilterVerdict.MATCHED
                                ? SeenId.of(document)
                                : Optional.<SeenId>empty())
                        .toList();
                return () -> watch.seeAll(first, ids);
            };
        }

        @Override
        public void end(StoredCollection collection) {
            found.put(collection.description().namespace(), watch.repeated());
            close();
        }

        void close() {
            watch.close();
        }
    }
}
