package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.BsonScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Keeps book of the unique keys of one collection while documents are written, or would be: who has given a key up, and who
 * has taken it. Of each index, so many are known as fit into bounded memory. Not thread-safe.
 */
final class KeyLedger {
    private static final int REMEMBERED = 200_000;
    private static final BsonOrder ORDER = new BsonOrder();

    private final Map<List<String>, Map<BsonDocument, BsonValue>> taken = new HashMap<>();
    private final Map<List<String>, Set<BsonValue>> released = new HashMap<>();
    private final List<KeyClaim> late = new ArrayList<>();
    private final ProblemTally problems;

    /** @param problems gets what stands against indexes that are built behind the documents */
    KeyLedger(ProblemTally problems) {
        this.problems = problems;
    }

    /** Writes a document with all of its claims, or says which one is refused, and nothing is changed. */
    Optional<String> take(List<KeyClaim> claims) {
        Optional<String> refusal = claims.stream()
                .filter(KeyClaim::live)
                .flatMap(claim -> against(claim).stream())
                .findFirst();
        if (refusal.isEmpty()) {
            claims.forEach(this::note);
        }
        return refusal;
    }

    private Optional<String> against(KeyClaim claim) {
        BsonValue taker = taken(claim).get(claim.key());
        return taker != null && ORDER.compare(taker, claim.id()) != 0
                ? Optional.of("%s and %s of the backup have the same unique key %s"
                        .formatted(BsonScan.text(taker), BsonScan.text(claim.id()), claim.fields()))
                : claim.holder()
                        .filter(holder -> !released(claim).contains(holder))
                        .map(holder -> "%s cannot be written: %s has its unique key %s already"
                                .formatted(BsonScan.text(claim.id()), BsonScan.text(holder), claim.fields()));
    }

    private void note(KeyClaim claim) {
        if (!claim.live() && (claim.holder().isPresent() || against(claim).isPresent())) {
            noteLate(claim);
        }
        if (taken(claim).size() < REMEMBERED) {
            taken(claim).putIfAbsent(claim.key(), claim.id());
        }
        boolean moves = claim.before()
                .filter(before -> ORDER.compare(before, claim.key()) != 0)
                .isPresent();
        if (moves && released(claim).size() < REMEMBERED) {
            released(claim).add(claim.id());
        }
    }

    private void noteLate(KeyClaim claim) {
        if (claim.holder().isPresent() && late.size() < REMEMBERED) {
            late.add(claim);
        } else {
            against(claim).ifPresent(sentence -> problems.unique(List.of(sentence)));
        }
    }

    /** All are through. */
    void end() {
        late.forEach(claim -> against(claim).ifPresent(sentence -> problems.unique(List.of(sentence))));
    }

    private Map<BsonDocument, BsonValue> taken(KeyClaim claim) {
        return taken.computeIfAbsent(claim.fields(), fields -> new TreeMap<>(ORDER));
    }

    private Set<BsonValue> released(KeyClaim claim) {
        return released.computeIfAbsent(claim.fields(), fields -> new TreeSet<>(ORDER));
    }
}
