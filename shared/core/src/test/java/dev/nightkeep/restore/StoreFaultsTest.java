package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.MortalStore;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.target.InMemoryTarget;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stores that break off, end early, are slow or fail while a good backup is read from them. */
@ExtendWith(SeedExtension.class)
final class StoreFaultsTest {
    private static final long DOCUMENTS = 5;

    private final InMemoryStore store = new InMemoryStore();

    private Patient patient(DataFormat format) {
        return Patient.backedUp(store, format, Compression.ZSTD, List.of());
    }

    /** The store, with the streams of one object changed. */
    private BackupStore reading(ObjectKey chosen, UnaryOperator<InputStream> change) {
        return new ForwardingStore(store) {
            @Override
            public InputStream read(ObjectKey key, long offset) {
                InputStream in = super.read(key, offset);
                return key.equals(chosen) ? change.apply(in) : in;
            }
        };
    }

    private static InputStream first(InputStream in, int bytes, InputStream rest) {
        try (in) {
            return new SequenceInputStream(new ByteArrayInputStream(in.readNBytes(bytes)), rest);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream breaking() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset by peer");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("Connection reset by peer");
            }
        };
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void read_breaksOff_isAnOutageAndNoDamage(DataFormat format, Seed seed) {
        Patient patient = patient(format);
        Random random = seed.random();
        for (ObjectKey key : patient.objects(store)) {
            int cut = random.nextInt(store.readAll(key, 1 << 20).length + 1);
            BackupStore faulty = reading(key, in -> first(in, cut, breaking()));
            InMemoryTarget target = new InMemoryTarget();
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .as("%s after %d bytes", key, cut)
                    .isThrownBy(() -> patient.restore(faulty, target));
            assertThat(target.collections()).isEmpty();
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .as("%s after %d bytes", key, cut)
                    .isThrownBy(() -> patient.verify(faulty));
        }
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void read_endsEarly_isFoundAndNothingIsWritten(DataFormat format, Seed seed) {
        Patient patient = patient(format);
        Random random = seed.random();
        for (ObjectKey key : patient.objects(store)) {
            int cut = random.nextInt(store.readAll(key, 1 << 20).length);
            BackupStore faulty = reading(key, in -> first(in, cut, InputStream.nullInputStream()));
            InMemoryTarget target = new InMemoryTarget();
            assertThat(patient.problems(faulty))
                    .as("%s after %d bytes", key, cut)
                    .isNotEmpty();
            assertThatExceptionOfType(NightkeepException.class).isThrownBy(() -> patient.restore(faulty, target));
            assertThat(target.collections()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void read_givesOneByteAtATime_givesEverything(DataFormat format) {
        Patient patient = patient(format);
        BackupStore slow = new ForwardingStore(store) {
            @Override
            public InputStream read(ObjectKey key, long offset) {
                return new FilterInputStream(super.read(key, offset)) {
                    @Override
                    public int read(byte[] buffer, int from, int length) throws IOException {
                        return super.read(buffer, from, Math.min(length, 1));
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                };
            }
        };
        assertThat(patient.problems(slow)).isEmpty();
        assertThat(patient.restore(slow, new InMemoryTarget()).totals().written())
                .isEqualTo(DOCUMENTS);
    }

    /** Whatever fails: the restore says so, and done again it ends where it should. */
    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void restore_killedAtAnyRead_canBeDoneAgain(DataFormat format) {
        Patient patient = patient(format);
        boolean done = false;
        int operation = 0;
        while (!done) {
            operation++;
            InMemoryTarget target = new InMemoryTarget();
            done = restored(patient, MortalStore.killedAt(store, operation), target);
            patient.restore(store, target);
            assertThat(target.collections().stream()
                            .mapToLong(collection -> target.count(collection.namespace()))
                            .sum())
                    .as("killed at %d", operation)
                    .isEqualTo(DOCUMENTS);
        }
        assertThat(operation).isGreaterThan(7);
    }

    private static boolean restored(Patient patient, BackupStore dying, InMemoryTarget target) {
        try {
            patient.restore(dying, target);
            return true;
        } catch (StoreUnavailableException expected) {
            assertThat(expected.userMessage()).isNotBlank();
            return false;
        }
    }
}
