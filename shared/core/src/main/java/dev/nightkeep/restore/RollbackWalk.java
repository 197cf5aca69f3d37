package dev.nightkeep.restore;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.DocumentConsumer;
import dev.nightkeep.target.DocumentTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bson.RawBsonDocument;

/** Walks the collections of a backup again, keeps what is live and going to be replaced, and notes every change. */
final class RollbackWalk {
    private final BackupContents contents;
    private final DocumentTarget target;
    private final RestoreRequest request;
    private final RepeatedIds repeated;
    private final ChangeSpool spool;
    private final Cancellation cancellation;
    private final Set<Namespace> walked = new HashSet<>();

    RollbackWalk(
            BackupContents contents,
            DocumentTarget target,
            RestoreRequest request,
            RepeatedIds repeated,
            ChangeSpool spool,
            Cancellation cancellation) {
        this.contents = contents;
        this.target = target;
        this.request = request;
        this.repeated = repeated;
        this.spool = spool;
        this.cancellation = cancellation;
    }

    /** The collections that were walked, by their names in the target. */
    Set<Namespace> walked() {
        return walked;
    }

    void walk(Set<Namespace> wanted, DocumentConsumer kept) {
        OrderedWalk.walk(contents, request, cancellation, collection -> open(collection, wanted, kept));
        walked.addAll(wanted);
    }

    private Optional<WalkedCollection> open(StoredCollection collection, Set<Namespace> wanted, DocumentConsumer kept) {
        return request.destination(collection.description())
                .filter(renamed -> wanted.contains(renamed.namespace()))
                .map(renamed -> Destination.of(renamed, target))
                .map(destination -> new Noted(
                        destination,
                        new DecideDocuments(
                                target,
                                destination,
                                request,
                                new ValidateDocuments(target, request.validation()).check(destination),
                                repeated.of(collection.description().namespace())),
                        kept));
    }

    /** One collection. */
    private final class Noted implements WalkedCollection {
        private final Destination destination;
        private final DecideDocuments decide;
        private final DocumentConsumer kept;

        Noted(Destination destination, DecideDocuments decide, DocumentConsumer kept) {
            this.destination = destination;
            this.decide = decide;
            this.kept = kept;
        }

        @Override
        public Callable<Runnable> batch(long first, List<RawBsonDocument> documents) {
            return () -> {
                List<DocumentDecision> decisions = decide.decide(first, documents);
                return () -> note(first, decisions);
            };
        }

        private void note(long first, List<DocumentDecision> decisions) {
            for (int index = 0; index < decisions.size(); index++) {
                DocumentDecision decision = decisions.get(index);
                if (decision.fate().written()) {
                    spool.add(ChangeRecord.of(spool.next(), destination.namespace(), first + index, decision));
                    decision.live().map(RawFields::span).ifPresent(this::keep);
                }
            }
        }

        private void keep(ByteSpan live) {
            kept.accept(live.array(), live.offset(), live.length());
        }

        @Override
        public void end(StoredCollection collection) {
            // everything was noted
        }
    }
}
