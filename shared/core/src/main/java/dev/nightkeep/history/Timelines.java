package dev.nightkeep.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The timelines of all documents that were found. Holds one version of each document. For one thread. */
final class Timelines {
    private final List<Sighting> past = new ArrayList<>();
    private final Map<DocumentKey, Timeline> timelines = new TreeMap<>(DocumentKey.ORDER);

    /** The next newer backup. */
    void add(Sighting sighting) {
        sighting.documents().keySet().forEach(key -> timelines.computeIfAbsent(key, this::begun));
        timelines.values().forEach(timeline -> timeline.add(sighting));
        past.add(sighting.withoutDocuments());
    }

    /** In all backups until now, the document was not. */
    private Timeline begun(DocumentKey key) {
        Timeline timeline = new Timeline(key);
        past.forEach(timeline::add);
        return timeline;
    }

    List<DocumentHistory> histories() {
        return timelines.values().stream().map(Timeline::history).toList();
    }
}
