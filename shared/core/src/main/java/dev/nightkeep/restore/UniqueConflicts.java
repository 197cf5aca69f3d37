package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.RawFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonNull;
import org.bson.BsonValue;

/**
 * What unique keys stand against in one batch.
 *
 * @param sentences each a conflict
 * @param refused   the ids of documents that an index of the target would refuse
 */
record UniqueConflicts(List<String> sentences, Set<BsonValue> refused) {
    UniqueConflicts() {
        this(new ArrayList<>(), new TreeSet<>(new BsonOrder()));
    }

    /** The decisions with those as failures that the target would refuse. */
    List<DocumentDecision> applied(List<DocumentDecision> decisions) {
        return refused.isEmpty()
                ? decisions
                : decisions.stream().map(this::applied).toList();
    }

    private DocumentDecision applied(DocumentDecision decision) {
        BsonValue id = RawFields.id(decision.backup()).orElse(BsonNull.VALUE);
        return decision.fate().written() && refused.contains(id)
                ? DocumentDecision.unwritten(decision.backup(), DocumentFate.FAILED, decision.live())
                : decision;
    }
}
