package dev.nightkeep.compare;

import dev.nightkeep.scan.SampleText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts in how many documents each field differs; of a bounded number of fields. For one thread. */
final class FieldTally {
    /** Documents whose fields are named by data have more than anyone reads. */
    static final int MOST_PATHS = 5000;

    static final int LONGEST_PATH = 200;
    private static final String OTHERS = "(other fields)";

    private final SampleText text = SampleText.standard();
    private final Map<String, FieldCount> counts = new HashMap<>();
    private final Set<String> ofDocument = new HashSet<>();

    /** What follows is of another document. */
    void nextDocument() {
        ofDocument.clear();
    }

    void add(FieldDifference difference) {
        String general = shortened(difference.general());
        String path = counts.containsKey(general) || counts.size() < MOST_PATHS ? general : OTHERS;
        if (ofDocument.add(difference.kind() + path)) {
            counts.put(
                    path,
                    counts.getOrDefault(path, FieldCount.none(text.name(path))).plus(difference.kind()));
        }
    }

    static String shortened(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...";
    }

    /** The most frequent first. */
    List<FieldCount> counts() {
        return counts.values().stream()
                .sorted(Comparator.comparingLong(FieldCount::total).reversed().thenComparing(FieldCount::path))
                .toList();
    }
}
