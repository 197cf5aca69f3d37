package dev.nightkeep.catalog;

import java.util.List;

/** The orphans of a store. */
public record SweepReport(List<Orphan> orphans) {
    public SweepReport {
        orphans = List.copyOf(orphans);
    }

    public long objects() {
        return orphans.stream().mapToLong(Orphan::objects).sum();
    }

    public long bytes() {
        return orphans.stream().mapToLong(Orphan::bytes).sum();
    }
}
