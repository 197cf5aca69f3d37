package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.bson.Exhaustive;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.target.InMemoryTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of a backup, damaged in every way: verification finds it, and a restore refuses it before it writes. */
@ExtendWith(SeedExtension.class)
final class DamagedBackupTest {
    private static final int CHOSEN_BYTES = 12;
    private static final int NO_LIMIT = 1 << 24;

    private final InMemoryStore store = new InMemoryStore();
    private HostFile file = new HostFile(Path.of(""), new FileAttributes("a", "rw-------", Instant.EPOCH));

    @BeforeEach
    void createFile(@TempDir Path folder) throws IOException {
        file = new HostFile(
                Files.writeString(folder.resolve("app.yml"), "setting: 1\n"),
                new FileAttributes("etc/app.yml", "rw-r-----", Instant.parse("2026-10-01T08:00:00Z")));
    }

    static Stream<Arguments> everyKind() {
        return Stream.of(DataFormat.values())
                .flatMap(format -> Stream.of(Compression.values()).map(codec -> Arguments.of(format, codec)));
    }

    private byte[] read(ObjectKey key) {
        return store.readAll(key, NO_LIMIT);
    }

    private void write(ObjectKey key, byte[] content) {
        store.write(key, content, Precondition.none());
    }

    private Patient patient(DataFormat format, Compression compression) {
        Patient patient = Patient.backedUp(store, format, compression, List.of(file));
        assertThat(patient.problems(store)).isEmpty();
        return patient;
    }

    private void assertFoundAndRefused(Patient patient, String damage) {
        assertThat(patient.problems(store)).as(damage).isNotEmpty();
        InMemoryTarget target = new InMemoryTarget();
        assertThatExceptionOfType(NightkeepException.class).as(damage).isThrownBy(() -> patient.restore(store, target));
        assertThat(target.collections()).as(damage).isEmpty();
    }

    private void assertFoundAndRefused(Patient patient, ObjectKey key, byte[] damaged, String damage) {
        byte[] good = read(key);
        write(key, damaged);
        assertFoundAndRefused(patient, "%s: %s".formatted(key, damage));
        write(key, good);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void flippedBit_inAnyFile_isFoundAndRefused(DataFormat format, Compression compression, Seed seed) {
        Patient patient = patient(format, compression);
        Random random = seed.random();
        for (ObjectKey key : patient.objects(store)) {
            byte[] good = read(key);
            Exhaustive.choice(good.length, CHOSEN_BYTES, random).forEach(place -> {
                byte[] damaged = good.clone();
                damaged[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                assertFoundAndRefused(patient, key, damaged, "flipped in byte " + place);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void cutOffOrExtended_anyFile_isFoundAndRefused(DataFormat format, Compression compression) {
        Patient patient = patient(format, compression);
        for (ObjectKey key : patient.objects(store)) {
            byte[] good = read(key);
            Stream.of(0, 1, good.length / 2, good.length - 1, good.length + 1, good.length + 70_000)
                    .filter(length -> length >= 0 && length != good.length)
                    .forEach(length -> assertFoundAndRefused(
                            patient,
                            key,
                            Arrays.copyOf(good, length),
                            "%d bytes instead of %d".formatted(length, good.length)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void goneOrTwice_anyFile_isFoundAndRefused(DataFormat format, Compression compression) {
        Patient patient = patient(format, compression);
        for (ObjectKey key : patient.objects(store)) {
            byte[] good = read(key);
            byte[] twice = Arrays.copyOf(good, 2 * good.length);
            System.arraycopy(good, 0, twice, good.length, good.length);
            if (twice.length > 0) {
                assertFoundAndRefused(patient, key, twice, "twice");
            }
            store.delete(List.of(key));
            assertFoundAndRefused(patient, key + " is gone");
            write(key, good);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void swapped_anyTwoFiles_isFoundAndRefused(DataFormat format, Compression compression) {
        Patient patient = patient(format, compression);
        List<ObjectKey> keys = patient.objects(store);
        for (ObjectKey one : keys) {
            for (ObjectKey other : keys) {
                if (one.compareTo(other) < 0) {
                    assertSwapIsFound(patient, one, other);
                }
            }
        }
    }

    private void assertSwapIsFound(Patient patient, ObjectKey one, ObjectKey other) {
        byte[] first = read(one);
        byte[] second = read(other);
        if (!Arrays.equals(first, second)) {
            write(one, second);
            write(other, first);
            assertFoundAndRefused(patient, "%s and %s swapped".formatted(one, other));
            write(one, first);
            write(other, second);
        }
    }

    /** What a store gives that serves an older state of itself: each file as another backup of the same job has it. */
    @ParameterizedTest
    @MethodSource("everyKind")
    void ofAnotherBackup_anyFile_isFoundAndRefused(DataFormat format, Compression compression) {
        Patient other = patient(format, compression);
        Patient patient = patient(format, compression);
        for (ObjectKey key : patient.objects(store)) {
            String name =
                    key.value().substring(patient.layout().folder().value().length() + 1);
            ObjectKey older = other.layout().key(name.startsWith("default-backup") ? jsonName(other) : name);
            if (!Arrays.equals(read(older), read(key))) {
                assertFoundAndRefused(patient, key, read(older), "that of another backup");
            }
        }
    }

    private String jsonName(Patient patient) {
        return patient.objects(store).stream()
                .map(ObjectKey::name)
                .filter(name -> name.startsWith("default-backup"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void fileTooMany_isReportedAndNoObstacle(DataFormat format, Compression compression) {
        Patient patient = patient(format, compression);
        for (ObjectKey key : patient.objects(store)) {
            write(ObjectKey.of(key + ".copy"), read(key));
        }
        VerificationReport report = patient.verify(store);
        assertThat(report.problems()).isEmpty();
        assertThat(report.unexpected()).hasSize(patient.objects(store).size() / 2);
        assertThat(patient.restore(store, new InMemoryTarget()).totals().written())
                .isEqualTo(5);
    }
}
