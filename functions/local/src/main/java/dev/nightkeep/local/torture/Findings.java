package dev.nightkeep.local.torture;

import dev.nightkeep.local.torture.fault.FaultLog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was seen so far. For one thread, but for the faults. */
final class Findings {
    private final FaultLog faults = new FaultLog();
    private final List<Finding> found = new ArrayList<>();
    private final Map<Deed, Long> deeds = new EnumMap<>(Deed.class);
    private final Consumer<Finding> told;

    /** @param told of each violation at once */
    Findings(Consumer<Finding> told) {
        this.told = told;
    }

    FaultLog faults() {
        return faults;
    }

    void add(Finding finding) {
        found.add(finding);
        told.accept(finding);
    }

    void count(Deed deed) {
        count(deed, 1);
    }

    void count(Deed deed, long times) {
        deeds.merge(deed, times, Long::sum);
    }

    long count(Violation violation) {
        return found.stream()
                .filter(finding -> finding.violation() == violation)
                .count();
    }

    long done(Deed deed) {
        return deeds.getOrDefault(deed, 0L);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
