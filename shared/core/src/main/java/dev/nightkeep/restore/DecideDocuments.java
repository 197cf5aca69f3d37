package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentsById;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.conflict.Resolution;
import dev.nightkeep.conflict.ResolveConflict;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.target.DocumentTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Decides about documents of one collection by looking up what is live. Thread-safe. */
final class DecideDocuments {
    private final DocumentTarget target;
    private final Destination destination;
    private final DocumentFilter filter;
    private final ResolveConflict conflicts;
    private final DocumentCheck check;
    private final Places repeated;

    /** @param repeated the numbers of documents whose {@code _id} an earlier one has */
    DecideDocuments(
            DocumentTarget target,
            Destination destination,
            RestoreRequest request,
            DocumentCheck check,
            Places repeated) {
        this.target = target;
        this.destination = destination;
        this.filter = request.filter();
        this.conflicts = new ResolveConflict(request.rules());
        this.check = check;
        this.repeated = repeated;
    }

    /**
     * One decision for each document, in their order.
     *
     * @param first the number of the first one within its collection, from 0
     */
    List<DocumentDecision> decide(long first, List<RawBsonDocument> documents) {
        List<Optional<DocumentDecision>> unasked = IntStream.range(0, documents.size())
                .mapToObj(index -> withoutLooking(first + index, documents.get(index)))
                .toList();
        DocumentsById live = live(documents, unasked);
        List<DocumentDecision> decisions = new ArrayList<>(documents.size());
        for (int index = 0; index < documents.size(); index++) {
            RawBsonDocument document = documents.get(index);
            decisions.add(unasked.get(index).orElseGet(() -> decide(document, live.find(id(document)))));
        }
        return decisions;
    }

    /** Those about which the target need not be asked. */
    private Optional<DocumentDecision> withoutLooking(long place, RawBsonDocument document) {
        Optional<DocumentFate> unwritten = switch (filter.test(document)) {
            case MATCHED -> repeated.contains(place) ? Optional.of(DocumentFate.REPEATED) : Optional.empty();
            case OUT -> Optional.of(DocumentFate.FILTERED_OUT);
            case NO_DATE -> Optional.of(DocumentFate.NO_DATE);
            case NOT_A_DATE -> Optional.of(DocumentFate.NOT_A_DATE);
        };
        if (unwritten.isPresent()) {
            return unwritten.map(fate -> DocumentDecision.unwritten(document, fate, Optional.empty()));
        }
        return RawFields.id(document).isPresent()
                ? Optional.empty()
                : Optional.of(invalid(document, Optional.empty(), List.of("it has no _id")));
    }

    private static DocumentDecision invalid(
            RawBsonDocument document, Optional<RawBsonDocument> live, List<String> problems) {
        return new DocumentDecision(document, DocumentFate.INVALID, live, Optional.empty(), problems);
    }

    private DocumentsById live(List<RawBsonDocument> documents, List<Optional<DocumentDecision>> unasked) {
        List<BsonValue> ids = IntStream.range(0, destination.exists() ? documents.size() : 0)
                .filter(index -> unasked.get(index).isEmpty())
                .mapToObj(index -> id(documents.get(index)))
                .toList();
        return new DocumentsById(ids.isEmpty() ? List.of() : target.fetch(destination.data(), ids));
    }

    private static BsonValue id(RawBsonDocument document) {
        return RawFields.id(document).orElse(BsonNull.VALUE);
    }

    private DocumentDecision decide(RawBsonDocument document, Optional<RawBsonDocument> live) {
        DocumentDecision decision = live.map(present -> resolve(document, present))
                .orElseGet(() -> DocumentDecision.written(document, DocumentFate.ADDED, live, document));
        List<String> problems = new ArrayList<>(CappedTarget.problems(destination, decision));
        decision.after().map(after -> check.problems(after, live)).ifPresent(problems::addAll);
        return problems.isEmpty() ? decision : invalid(document, live, problems);
    }

    private DocumentDecision resolve(RawBsonDocument document, RawBsonDocument present) {
        Optional<RawBsonDocument> live = Optional.of(present);
        return switch (conflicts.resolve(present, document)) {
            case Resolution.Unchanged unchanged -> DocumentDecision.unwritten(document, DocumentFate.UNCHANGED, live);
            case Resolution.Kept kept -> DocumentDecision.unwritten(document, fate(kept.reason()), live);
            case Resolution.Replaced replaced ->
                DocumentDecision.written(document, DocumentFate.REPLACED, live, replaced.document());
            case Resolution.Merged merged -> merged(document, live, merged);
        };
    }

    private static DocumentDecision merged(
            RawBsonDocument document, Optional<RawBsonDocument> live, Resolution.Merged merged) {
        return merged.changed()
                ? new DocumentDecision(
                        document, DocumentFate.MERGED, live, Optional.of(merged.document()), merged.conflicts())
                : new DocumentDecision(document, DocumentFate.UNCHANGED, live, Optional.empty(), merged.conflicts());
    }

    private static DocumentFate fate(Resolution.Reason reason) {
        return switch (reason) {
            case PRESENT -> DocumentFate.PRESENT;
            case NOT_OLDER -> DocumentFate.NOT_OLDER;
            case NO_TIMESTAMP -> DocumentFate.NO_TIMESTAMP;
        };
    }
}
