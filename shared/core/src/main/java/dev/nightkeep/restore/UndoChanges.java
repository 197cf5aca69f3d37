package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Takes changes to one collection back, each only where the document is still what the restore wrote. Thread-safe. */
final class UndoChanges {
    private final DocumentTarget target;
    private final Namespace data;
    private final UnmadeChanges unmade;
    private final boolean preview;
    private final UndoTally tally;
    private final HeldBack<DocumentChange> heldBack = new HeldBack<>();

    UndoChanges(DocumentTarget target, Namespace namespace, UnmadeChanges unmade, boolean preview, UndoTally tally) {
        this.target = target;
        this.data =
                target.find(namespace).map(CollectionDescription::dataNamespace).orElse(namespace);
        this.unmade = unmade;
        this.preview = preview;
        this.tally = tally;
    }

    /** Removes documents that were added. */
    void remove(List<ChangeRecord> added) {
        Map<BsonValue, RawBsonDocument> live =
                live(added.stream().map(ChangeRecord::id).toList());
        List<DocumentChange> deletions = new ArrayList<>();
        for (ChangeRecord change : added) {
            Optional<RawBsonDocument> there = Optional.ofNullable(live.get(change.id()));
            if (unmade.includes(change)) {
                tally.unmade();
            } else if (there.isEmpty()) {
                tally.already();
            } else if (is(there.get(), change.after())) {
                deletions.add(new DocumentChange.Delete(there.get()));
            } else {
                tally.left(change.id());
            }
        }
        make(deletions, tally::removed);
    }

    /** Puts documents back that were replaced; as many of them as changes, in the same order. */
    void putBack(List<ChangeRecord> replaced, List<RawBsonDocument> before) {
        Map<BsonValue, RawBsonDocument> live =
                live(replaced.stream().map(ChangeRecord::id).toList());
        List<DocumentChange> replacements = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            ChangeRecord change = replaced.get(index);
            Optional<RawBsonDocument> there = Optional.ofNullable(live.get(change.id()));
            if (unmade.includes(change)) {
                tally.unmade();
            } else if (there.filter(found -> is(found, change.after())).isPresent()) {
                replacements.add(new DocumentChange.Replace(there.get(), before.get(index)));
            } else if (there.isPresent() && RawFields.same(there.get(), before.get(index))) {
                tally.already();
            } else {
                tally.left(change.id());
            }
        }
        make(replacements, tally::putBack);
    }

    private void make(List<DocumentChange> changes, Runnable done) {
        if (preview) {
            changes.forEach(change -> done.run());
        } else if (!changes.isEmpty()) {
            List<ChangeOutcome> outcomes = target.change(data, changes);
            for (int index = 0; index < changes.size(); index++) {
                DocumentChange change = changes.get(index);
                if (!isHeldBack(outcomes.get(index), change)) {
                    tally.made(outcomes.get(index), change.id(), done);
                }
            }
        }
    }

    /** A unique key that another document still has from the restore may be free when that one is put back. */
    private synchronized boolean isHeldBack(ChangeOutcome outcome, DocumentChange change) {
        return RefusedChanges.isOfAKey(outcome)
                && change instanceof DocumentChange.Replace replace
                && heldBack.hold(change, replace.after());
    }

    /** All others are put back: what was held back is tried again. */
    synchronized void end() {
        List<DocumentChange> left = heldBack.retry(change -> {
            ChangeOutcome outcome = target.change(data, List.of(change)).getFirst();
            boolean made = !RefusedChanges.isOfAKey(outcome);
            if (made) {
                tally.made(outcome, change.id(), tally::putBack);
            }
            return made;
        });
        left.forEach(
                change -> tally.made(target.change(data, List.of(change)).getFirst(), change.id(), tally::putBack));
    }

    private Map<BsonValue, RawBsonDocument> live(List<BsonValue> ids) {
        Map<BsonValue, RawBsonDocument> live = new TreeMap<>(new BsonOrder());
        if (!ids.isEmpty()) {
            target.fetch(data, ids).forEach(each -> live.put(each.get("_id", BsonNull.VALUE), each));
        }
        return live;
    }

    private static boolean is(RawBsonDocument document, Digest digest) {
        return DocumentDecision.digest(document).equals(digest);
    }
}
