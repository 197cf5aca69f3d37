package dev.nightkeep.benchmark.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What one run came to.
 *
 * @param seconds     the run alone, without the start of its process
 * @param documents   that were read or written
 * @param rawBytes    of these documents
 * @param storedBytes in the store
 * @param live        the most bytes that a full collection of the heap left; 0 where none was needed
 * @param resident    the most bytes that the process had in memory; 0 where the system does not tell
 */
public record RunFigures(double seconds, long documents, long rawBytes, long storedBytes, long live, long resident) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What {@link #toJson} wrote. */
    static RunFigures parse(String json) {
        try {
            return JSON.readValue(json, RunFigures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no figures: " + json, e);
        }
    }

    /** One line. */
    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers can be written", e);
        }
    }
}
