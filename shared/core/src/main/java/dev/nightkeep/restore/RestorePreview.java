package dev.nightkeep.restore;

import dev.nightkeep.conflict.RestoreStrategy;
import java.util.List;

/** What a restore would do, counted by looking, not estimated. */
public record RestorePreview(String backup, RestoreStrategy strategy, List<CollectionPreview> collections) {
    public RestorePreview {
        collections = List.copyOf(collections);
    }

    public long toAdd() {
        return collections.stream().mapToLong(CollectionPreview::toAdd).sum();
    }

    public long present() {
        return collections.stream().mapToLong(CollectionPreview::present).sum();
    }
}
