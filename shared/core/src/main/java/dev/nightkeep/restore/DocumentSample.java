package dev.nightkeep.restore;

import java.util.List;

/**
 * One document of many, as an example.
 *
 * @param id     as canonical Extended JSON
 * @param fields whose values change; of an invalid document what does not fit
 */
public record DocumentSample(DocumentFate fate, String id, List<String> fields) {
    public DocumentSample {
        fields = List.copyOf(fields);
    }
}
