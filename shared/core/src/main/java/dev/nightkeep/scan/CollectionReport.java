package dev.nightkeep.scan;

import dev.nightkeep.namespace.Namespace;
import java.util.Optional;

/**
 * What was found of one collection. Documents are different ones when their keys are.
 *
 * @param name           {@code database.collection} where it is known
 * @param live           the live collection, if there is one
 * @param liveDocuments  all that it has
 * @param found          documents in files, objects and backups
 * @param different      documents among them
 * @param lacking        of those, the ones that the live collection does not have
 * @param newer          of which the live collection has an older one
 * @param newerOtherId   likewise, under another {@code _id}: replacing by {@code _id} would double them
 * @param older          of which the live collection has a newer one
 * @param same           that the live collection has as they are
 * @param inManySources  that stand in more than one source
 * @param twiceInASource that stand more than once in the same source
 * @param differing      of which copies differ
 * @param withoutKey     that have nothing to be told apart by
 * @param doubtful       that could be read only after something was put right
 * @param liveTwice      keys that the live collection has more than once
 */
public record CollectionReport(
        String name,
        Optional<Namespace> live,
        long liveDocuments,
        long found,
        long different,
        long lacking,
        long newer,
        long newerOtherId,
        long older,
        long same,
        long inManySources,
        long twiceInASource,
        long differing,
        long withoutKey,
        long doubtful,
        long liveTwice) {
    /** Whether it is known which database its documents belong to. */
    boolean hasPlace() {
        return live.isPresent() || name.indexOf('.') > 0;
    }
}
