package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * In which collections documents are written in their order, batch behind batch: where several ask for the same unique key,
 * as it was found out before.
 *
 * @param contended by their names in the source; empty where it was not looked, and order is kept everywhere
 */
record WriteOrder(Optional<Set<Namespace>> contended) {
    WriteOrder {
        contended = contended.map(Set::copyOf);
    }

    static WriteOrder of(Collection<Namespace> contended) {
        return new WriteOrder(Optional.of(Set.copyOf(contended)));
    }

    static WriteOrder keptEverywhere() {
        return new WriteOrder(Optional.empty());
    }

    boolean isKeptIn(Namespace from) {
        return contended.map(names -> names.contains(from)).orElse(true);
    }
}
