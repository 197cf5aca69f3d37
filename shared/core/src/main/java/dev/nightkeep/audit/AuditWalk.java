package dev.nightkeep.audit;

import dev.nightkeep.error.CorruptBackupException;
import java.util.Optional;

/** One walk through the log from its first entry on. For one thread, and once. */
final class AuditWalk {
    private final AuditChain chain;
    private final Optional<AuditTip> head;
    private final Optional<AuditTip> noted;
    private AuditTip present = AuditTip.NONE;
    private Optional<AuditFinding> finding = Optional.empty();

    AuditWalk(AuditChain chain, Optional<AuditTip> head, Optional<AuditTip> noted) {
        this.chain = chain;
        this.head = head;
        this.noted = noted;
    }

    boolean sound() {
        return finding.isEmpty();
    }

    /** Goes on to the object of that name, the next one in order. */
    void visit(String name) {
        long expected = present.sequence() + 1;
        Optional<Long> sequence = AuditChain.sequence(name);
        if (sequence.isEmpty()) {
            find(expected, "An object that is no entry lies among them: %s".formatted(name));
        } else if (sequence.get() != expected) {
            find(expected, "Entry %d is missing".formatted(expected));
        } else {
            chain.bytes(expected)
                    .ifPresentOrElse(
                            json -> check(expected, json),
                            () -> find(expected, "Entry %d went away meanwhile".formatted(expected)));
        }
    }

    private void check(long sequence, byte[] json) {
        try {
            AuditRecord record = AuditChain.parse(sequence, json);
            AuditTip tip = AuditChain.tip(sequence, json);
            if (record.sequence() != sequence) {
                find(sequence, "Entry %d is another one, number %d".formatted(sequence, record.sequence()));
            } else if (!record.previous().equals(present.hash())) {
                findBroken(tip);
            } else {
                hold(tip);
            }
        } catch (CorruptBackupException e) {
            find(sequence, "Entry %d was altered: it cannot be read".formatted(sequence));
        }
    }

    /** Two entries do not fit; where the entry behind vouches for the later one, the earlier one was altered. */
    private void findBroken(AuditTip later) {
        boolean first = later.sequence() == 1;
        if (!first && isVouchedFor(later)) {
            find(present.sequence(), "Entry %d was altered or put in".formatted(present.sequence()));
        } else {
            find(later.sequence(), "Entry %d was altered or put in".formatted(later.sequence()));
        }
    }

    private boolean isVouchedFor(AuditTip tip) {
        try {
            long next = tip.sequence() + 1;
            return head.equals(Optional.of(tip))
                    || chain.bytes(next)
                            .map(json -> AuditChain.parse(next, json).previous())
                            .equals(Optional.of(tip.hash()));
        } catch (CorruptBackupException e) {
            return false;
        }
    }

    private void hold(AuditTip tip) {
        if (differs(head, tip)) {
            find(tip.sequence(), "Entry %d was altered after the head was written".formatted(tip.sequence()));
        } else if (differs(noted, tip)) {
            find(tip.sequence(), "Entry %d or one before it is not what was noted".formatted(tip.sequence()));
        } else {
            present = tip;
        }
    }

    private static boolean differs(Optional<AuditTip> known, AuditTip tip) {
        return known.filter(other -> other.sequence() == tip.sequence())
                .filter(other -> !other.equals(tip))
                .isPresent();
    }

    /** What the walk came to. {@code headIsThere} is asked again: the very first entry may have been under way. */
    AuditVerification end(boolean headIsThere) {
        if (sound()) {
            requireUpTo(head, "the head of the log");
            requireUpTo(noted, "what was noted");
            if (sound() && !headIsThere && present.sequence() > 0) {
                find(present.sequence() + 1, "The head of the log is missing: nobody knows how far it went");
            }
        }
        return new AuditVerification(present.sequence(), present, finding);
    }

    private void requireUpTo(Optional<AuditTip> known, String by) {
        long missing = present.sequence() + 1;
        known.filter(tip -> sound() && tip.sequence() >= missing)
                .ifPresent(tip ->
                        find(missing, "Entries %d to %d are missing, by %s".formatted(missing, tip.sequence(), by)));
    }

    private void find(long sequence, String sentence) {
        finding = Optional.of(new AuditFinding(sequence, sentence));
    }
}
