package dev.nightkeep.restore;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.ControlJson;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What taking a restore back did, or would do.
 *
 * @param preview     whether nothing was changed
 * @param collections in the order of their names
 */
public record UndoReport(
        RestoreId id,
        String target,
        boolean preview,
        Instant started,
        Instant finished,
        List<UndoneCollection> collections) {
    public UndoReport {
        collections = List.copyOf(collections);
    }

    /** Succeeded only when everything that the restore wrote was taken back; what others have changed since was not. */
    @JsonProperty("state")
    public BackupState state() {
        return complete() && sum(UndoneCollection::left) == 0 ? BackupState.SUCCEEDED : BackupState.PARTIAL;
    }

    /** Whether nothing of the restore is left but what others have changed since. */
    @JsonProperty("complete")
    public boolean complete() {
        return sum(UndoneCollection::failed) == 0;
    }

    /** The sum of one amount over all collections. */
    public long sum(ToLongFunction<UndoneCollection> amount) {
        return collections.stream().mapToLong(amount).sum();
    }

    /** As JSON. */
    public byte[] toJson() {
        return ControlJson.write(this);
    }
}
