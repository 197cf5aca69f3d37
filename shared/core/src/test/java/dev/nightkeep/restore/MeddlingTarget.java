package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentTarget;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets somebody else do something just before the first change. */
final class MeddlingTarget extends ForwardingTarget {
    private final Runnable meddle;
    private final AtomicBoolean done = new AtomicBoolean();

    MeddlingTarget(DocumentTarget target, Runnable meddle) {
        super(target);
        this.meddle = meddle;
    }

    @Override
    public List<ChangeOutcome> change(Namespace namespace, List<DocumentChange> changes) {
        if (done.compareAndSet(false, true)) {
            meddle.run();
        }
        return super.change(namespace, changes);
    }
}
