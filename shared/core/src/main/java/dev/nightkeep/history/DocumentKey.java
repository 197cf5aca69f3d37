package dev.nightkeep.history;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.namespace.Namespace;
import java.util.Comparator;
import org.bson.BsonValue;

/** Where a document stands. Ids that are equal by value are the same. */
record DocumentKey(Namespace namespace, BsonValue id) {
    static final Comparator<DocumentKey> ORDER =
            Comparator.comparing(DocumentKey::namespace).thenComparing(DocumentKey::id, new BsonOrder());
}
