package dev.nightkeep.scan;

import java.util.List;

/**
 * Something that a person should know.
 *
 * @param collection that it is about; empty where it is about none
 * @param sentence   without a final stop
 */
public record Finding(FindingKind kind, String collection, long count, String sentence, List<Sample> samples) {
    public Finding {
        samples = List.copyOf(samples);
    }
}
