package dev.nightkeep.catalog;

import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectPage;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The pages of a listing, each asked for when its turn comes. */
record Pages(BackupStore store, Listing first) implements Iterable<ObjectPage> {
    @Override
    public Iterator<ObjectPage> iterator() {
        return new Iterator<>() {
            private Optional<Listing> next = Optional.of(first);

            @Override
            public boolean hasNext() {
                return next.isPresent();
            }

            @Override
            public ObjectPage next() {
                Listing listing = next.orElseThrow(NoSuchElementException::new);
                ObjectPage page = store.list(listing);
                next = page.next().map(listing::startingAt);
                return page;
            }
        };
    }
}
