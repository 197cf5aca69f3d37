package dev.nightkeep.restore;

import dev.nightkeep.bson.RawFields;
import java.util.List;
import java.util.Optional;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** The {@code _id} of a document that is meant, and its hash. */
record SeenId(BsonValue id, IdHash hash) {
    /** One for each decision; empty where the document is not meant, has none, or is known to repeat an earlier one. */
    static List<Optional<SeenId>> of(List<DocumentDecision> decisions) {
        return decisions.stream().map(SeenId::of).toList();
    }

    private static Optional<SeenId> of(DocumentDecision decision) {
        return decision.fate().passedOver() || decision.fate() == DocumentFate.REPEATED
                ? Optional.empty()
                : of(decision.backup());
    }

    static Optional<SeenId> of(RawBsonDocument document) {
        return RawFields.id(document).map(id -> new SeenId(id, IdHash.of(id)));
    }
}
