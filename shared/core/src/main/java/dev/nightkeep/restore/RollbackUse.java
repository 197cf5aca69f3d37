package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Which restore needs a rollback backup, asked before the backup is deleted. Thread-safe. */
public final class RollbackUse {
    private final RestoreRecords records;
    private final Clock clock;

    public RollbackUse(BackupStore store, Clock clock) {
        this.records = new RestoreRecords(store);
        this.clock = clock;
    }

    /** The restore that is taken back, or finished, with this backup; empty where there is none any more. */
    public Optional<RestoreRecord> restore(BackupLayout backup) {
        if (backup.id().type() != BackupType.ROLLBACK) {
            return Optional.empty();
        }
        return records.of(backup.job()).stream()
                .filter(each -> each.rollback().equals(backup.id()))
                .filter(each -> each.undone().isEmpty())
                .findFirst();
    }

    /**
     * Does nothing unless a restore was begun with this backup and neither finished, taken back nor given up.
     *
     * @param remedy what can be done about that restore
     * @throws ConfigurationException when one was: without the backup it can be none of these
     */
    public void requireNoneUnfinished(BackupLayout backup, Function<RestoreId, String> remedy) {
        restore(backup).filter(RestoreRecord::isOpen).ifPresent(open -> {
            throw new ConfigurationException(
                    "Restore %s was begun and not finished, and needs this backup of what it replaces"
                            .formatted(open.id()),
                    remedy.apply(open.id()));
        });
    }

    /** Notes that the backup is kept under another id from now on, in every restore that it belongs to. */
    public void moved(BackupLayout backup, BackupId kept) {
        if (backup.id().type() == BackupType.ROLLBACK) {
            records.of(backup.job()).stream()
                    .filter(each -> each.rollback().equals(backup.id()))
                    .forEach(each -> records.write(each.keptIn(kept)));
        }
    }

    /** Gives the unfinished restore of this backup up: it is not gone on with. */
    public void giveUp(BackupLayout backup) {
        restore(backup).filter(RestoreRecord::isOpen).ifPresent(open -> records.write(open.givenUpAt(clock.now())));
    }
}
