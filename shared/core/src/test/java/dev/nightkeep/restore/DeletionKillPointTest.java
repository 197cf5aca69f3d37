package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.MortalStore;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.catalog.DeleteBackup;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.SystemClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A deletion that dies at every store operation: what is shown is whole, and whoever comes next finishes it. */
final class DeletionKillPointTest {
    private static final int MORE_THAN_A_PAGE = 1_100;

    private final SystemClock clock = new SystemClock();

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void delete_killedAtAnyOperation_showsAWholeBackupOrNone(DataFormat format) {
        assertShownIsWhole(format, MortalStore::killedAt);
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void delete_notAnsweredOnce_showsAWholeBackupOrNone(DataFormat format) {
        assertShownIsWhole(format, MortalStore::silentAt);
    }

    private void assertShownIsWhole(DataFormat format, BiFunction<BackupStore, Integer, MortalStore> fault) {
        int operation = 0;
        boolean done = false;
        while (!done) {
            operation++;
            InMemoryStore survivor = new InMemoryStore();
            Patient patient = Patient.backedUp(survivor, format, Compression.GZIP, List.of());
            IntStream.range(0, MORE_THAN_A_PAGE)
                    .forEach(i -> survivor.write(patient.layout().key("files/" + i), new byte[1], Precondition.none()));
            done = delete(fault.apply(survivor, operation), patient);
            assertWholeOrNotShown(survivor, patient, operation);
            finish(survivor, patient);
        }
        assertThat(operation).isGreaterThan(8);
    }

    private boolean delete(BackupStore store, Patient patient) {
        try {
            new DeleteBackup(store, clock).delete(patient.layout());
            return true;
        } catch (NightkeepException expected) {
            assertThat(expected.userMessage()).isNotBlank();
            return false;
        }
    }

    private static boolean shown(BackupStore store) {
        return new BackupCatalog(store)
                .newestFirst(CatalogQuery.everything())
                .findAny()
                .isPresent();
    }

    private static void assertWholeOrNotShown(BackupStore store, Patient patient, int operation) {
        if (shown(store)) {
            assertThat(patient.problems(store)).as("killed at %d", operation).isEmpty();
        }
    }

    private void finish(BackupStore store, Patient patient) {
        new DeleteBackup(store, clock).resume();
        if (shown(store)) {
            new DeleteBackup(store, clock).delete(patient.layout());
        }
        assertThat(patient.objects(store)).isEmpty();
    }

    /** Who reads half a manifest takes it for a damaged one, and yet it may be there and whole for everyone else. */
    @Test
    void delete_manifestReadInPartAndKilled_showsAWholeBackupOrNone() {
        boolean done = false;
        for (int operation = 1; !done; operation++) {
            InMemoryStore survivor = new InMemoryStore();
            Patient patient = Patient.backedUp(survivor, DataFormat.DUMP, Compression.GZIP, List.of());
            done = delete(MortalStore.killedAt(halfRead(survivor), operation), patient);
            assertWholeOrNotShown(survivor, patient, operation);
        }
    }

    private static BackupStore halfRead(BackupStore store) {
        return new ForwardingStore(store) {
            @Override
            public InputStream read(ObjectKey key, long offset) {
                byte[] whole = store.readAll(key, 1 << 20);
                return new ByteArrayInputStream(whole, 0, whole.length / 2);
            }
        };
    }
}
