package dev.nightkeep.partition;

import java.util.List;
import java.util.UUID;

/** What one worker is asked to do: one range of a large collection, or several small collections. */
record ExportTask(String name, List<PlannedRange> ranges) {
    ExportTask {
        ranges = List.copyOf(ranges);
    }

    /** What an attempt left of it, for another worker. Attempts leave different things. */
    ExportTask rest(UUID attempt, List<PlannedRange> left) {
        String first = name.split("-", 2)[0];
        return new ExportTask(first + "-" + attempt, left);
    }
}
