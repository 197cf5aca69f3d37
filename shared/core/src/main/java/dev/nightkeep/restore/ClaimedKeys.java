package dev.nightkeep.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says which documents of one collection unique keys would refuse, as a restore would find it. Not thread-safe. */
final class ClaimedKeys {
    /** A document that is written unless a key stands against it. */
    private record Claimed(DocumentDecision decision, List<KeyClaim> claims) {}

    private final KeyLedger ledger;
    private final ProblemTally problems;
    private final Consumer<DocumentDecision> taker;
    private final HeldBack<Claimed> heldBack = new HeldBack<>();
    private boolean contended;

    /** @param taker gets each decision as it stands in the end */
    ClaimedKeys(ProblemTally problems, Consumer<DocumentDecision> taker) {
        this.ledger = new KeyLedger(problems);
        this.problems = problems;
        this.taker = taker;
    }

    void take(List<DocumentDecision> decisions, List<List<KeyClaim>> claims) {
        for (int index = 0; index < decisions.size(); index++) {
            take(new Claimed(decisions.get(index), claims.get(index)));
        }
    }

    private void take(Claimed claimed) {
        Optional<String> refusal = ledger.take(claimed.claims());
        if (refusal.isEmpty()) {
            taker.accept(claimed.decision());
            return;
        }
        contended = true;
        if (!heldBack.hold(claimed, claimed.decision().after().orElseThrow())) {
            refuse(claimed, refusal.get());
        }
    }

    private boolean taken(Claimed claimed) {
        boolean taken = ledger.take(claimed.claims()).isEmpty();
        if (taken) {
            taker.accept(claimed.decision());
        }
        return taken;
    }

    private void refuse(Claimed claimed, String sentence) {
        DocumentDecision decision = claimed.decision();
        taker.accept(DocumentDecision.unwritten(decision.backup(), DocumentFate.FAILED, decision.live()));
        problems.unique(List.of(sentence));
    }

    /** Whether it matters which of the documents is written first. */
    boolean contended() {
        return contended;
    }

    /** All were taken. */
    void end() {
        List<Claimed> left = new ArrayList<>(heldBack.retry(this::taken));
        left.forEach(each -> refuse(each, ledger.take(each.claims()).orElseThrow()));
        ledger.end();
    }
}
