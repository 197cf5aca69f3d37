package dev.nightkeep.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.nightkeep.namespace.Namespace;
import java.util.List;

/**
 * How one collection of two sides differs. Every count is exact.
 *
 * @param kind           {@code ADDED} where only the other side has the collection, {@code REMOVED} where only the first has
 *                       it, else {@code CHANGED}, also where nothing differs
 * @param added          documents that only the other side has
 * @param changed        documents that both have and that are not the same, byte for byte
 * @param removed        documents that only the first side has
 * @param same           documents that are the same, byte for byte
 * @param fields         in how many of the changed documents each field differs
 * @param unexplained    changed documents whose fields are not counted, because they were changed again meanwhile
 * @param definition     what differs in options and indexes
 * @param addedIds       some, as canonical Extended JSON
 * @param removedIds     likewise
 * @param changedSamples some
 */
public record CollectionComparison(
        Namespace namespace,
        ChangeKind kind,
        long added,
        long changed,
        long removed,
        long same,
        List<FieldCount> fields,
        long unexplained,
        List<DefinitionChange> definition,
        List<String> addedIds,
        List<String> removedIds,
        List<ChangedDocument> changedSamples) {
    public CollectionComparison {
        fields = List.copyOf(fields);
        definition = List.copyOf(definition);
        addedIds = List.copyOf(addedIds);
        removedIds = List.copyOf(removedIds);
        changedSamples = List.copyOf(changedSamples);
    }

    /** Whether both sides have it with the same documents, options and indexes. */
    @JsonProperty("equal")
    public boolean equal() {
        return kind == ChangeKind.CHANGED && added == 0 && changed == 0 && removed == 0 && definition.isEmpty();
    }
}
