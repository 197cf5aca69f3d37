package dev.nightkeep.backup;

import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.SourceDescription;
import java.time.Instant;

/** Looks at the source and decides what a backup will hold. Reads only. */
public final class PlanBackup {
    private final DocumentSource source;
    private final ProgressListener progress;

    public PlanBackup(DocumentSource source, ProgressListener progress) {
        this.source = source;
        this.progress = progress;
    }

    /**
     * Plans one backup.
     *
     * @throws EmptySourceException        when there is nothing, and nobody said that this is expected
     * @throws SourceAccessDeniedException when there is something, and none of it may be read
     */
    public BackupPlan plan(BackupRequest request, BackupLayout layout, Instant started) {
        SourceDescription server = source.describe();
        Inventory inventory = new NameableCollections(request).of(source.inventory(request.selection()));
        requireSomething(request, inventory);
        progress.on(new ProgressEvent.Planned(
                inventory.collections().size(), inventory.estimatedDocuments(), inventory.estimatedBytes()));
        return new BackupPlan(layout, started, request, server, inventory);
    }

    private static void requireSomething(BackupRequest request, Inventory inventory) {
        if (!inventory.collections().isEmpty()) {
            return;
        }
        inventory.missing().stream().filter(PlanBackup::isThere).findFirst().ifPresent(first -> {
            throw new SourceAccessDeniedException(
                    "Nothing of what was asked for may be read; the first is %s (%s)"
                            .formatted(first.namespace(), first.reason()),
                    "Give this user the role 'read' on the database");
        });
        if (!request.allowEmpty()) {
            throw new EmptySourceException(
                    "The server has no collection that was asked for" + absent(inventory),
                    "Check --db, --collection, --exclude and the user's rights, or say --allow-empty");
        }
    }

    private static String absent(Inventory inventory) {
        return inventory.missing().stream()
                .map(MissingCollection::namespace)
                .reduce((one, other) -> one + ", " + other)
                .map(names -> " (%s)".formatted(names))
                .orElse("");
    }

    private static boolean isThere(MissingCollection missing) {
        return !missing.code().equals(EmptySourceException.CODE);
    }
}
