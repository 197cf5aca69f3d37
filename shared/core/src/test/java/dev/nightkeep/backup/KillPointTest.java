package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.Exhaustive;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A backup that is killed, fails once or is not answered once, at every store operation that it makes: afterwards it is
 * whole, or is none, and the next run succeeds. Heartbeats of the lease are among the operations.
 */
@ExtendWith(SeedExtension.class)
final class KillPointTest {
    private static final int COLLECTIONS = 32;
    private static final long DOCUMENTS = 181;
    private static final long LARGE_DOCUMENTS = 5;
    private static final int CHOSEN = 6;
    private static final int LARGE_CHOSEN = 2;

    private final InMemorySource small = new InMemorySource();
    private final InMemorySource large = new InMemorySource();
    private HostFile file = new HostFile(Path.of(""), new FileAttributes("a", "rw-------", Instant.EPOCH));

    KillPointTest() {
        IntStream.range(0, COLLECTIONS)
                .forEach(i -> Backups.put(small, "app.c" + i, "{}", SampleDocuments.numbered(i % 3)));
        Backups.put(small, "app.split", "{}", SampleDocuments.numbered(150));
        List<RawBsonDocument> megabytes = IntStream.range(0, 3)
                .mapToObj(i -> RawBsonDocument.parse("{_id: %d, text: '%s'}".formatted(i, "x".repeat(2_200_000))))
                .toList();
        Backups.put(large, "app.large", "{}", megabytes);
        Backups.put(large, "app.log", "{capped: true, size: 99999999}", megabytes.subList(0, 2));
    }

    @BeforeEach
    void createFile(@TempDir Path folder) throws IOException {
        file = new HostFile(
                Files.write(folder.resolve("a.dat"), new byte[4_300_000]),
                new FileAttributes("etc/a.dat", "rw-r-----", Instant.EPOCH));
    }

    static Stream<Arguments> everyKind() {
        return Stream.of(DataFormat.values())
                .flatMap(format -> Stream.of(Compression.values()).map(codec -> Arguments.of(format, codec)));
    }

    private KilledRun smallRun(DataFormat format, Compression compression) {
        ManualClock clock = new ManualClock();
        DocumentSource slow = FaultySource.before(small, "app.c7", () -> clock.advance(Duration.ofSeconds(16)));
        return new KilledRun(slow, clock, Backups.request(format, compression));
    }

    private static void assertWholeOrNone(
            KilledRun run, BiFunction<BackupStore, Integer, MortalStore> fault, int operation, long documents) {
        InMemoryStore survivor = new InMemoryStore();
        boolean done = run.attempt(fault.apply(survivor, operation));
        int whole = run.wholeBackups(survivor, documents);
        assertThat(whole).as("at %d, said to be done: %b", operation, done).isBetween(done ? 1 : 0, 1);
        run.passTwoMinutes();
        run.run(survivor);
        assertThat(run.wholeBackups(survivor, documents))
                .as("after a fault at %d", operation)
                .isEqualTo(whole + 1);
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void run_killedAtAnyOperation_leavesAWholeBackupOrNone(DataFormat format) {
        int operations = smallRun(format, Compression.GZIP).operations();
        assertThat(operations).isGreaterThan(format == DataFormat.DUMP ? 200 : 15);
        AtOnce.forEach(
                IntStream.rangeClosed(1, operations),
                operation -> assertWholeOrNone(
                        smallRun(format, Compression.GZIP), MortalStore::killedAt, operation, DOCUMENTS));
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void run_notAnsweredOnce_isWholeOrLeavesNothingThatCounts(DataFormat format, Seed seed) {
        int operations = smallRun(format, Compression.GZIP).operations();
        AtOnce.forEach(
                Exhaustive.choice(operations, 5 * CHOSEN, seed.random()),
                operation -> assertWholeOrNone(
                        smallRun(format, Compression.GZIP), MortalStore::silentAt, operation + 1, DOCUMENTS));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void run_killedInAnyCodec_leavesAWholeBackupOrNone(DataFormat format, Compression compression, Seed seed) {
        int operations = smallRun(format, compression).operations();
        AtOnce.forEach(
                Exhaustive.choice(operations, CHOSEN, seed.random()),
                operation -> assertWholeOrNone(
                        smallRun(format, compression), MortalStore::killedAt, operation + 1, DOCUMENTS));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void run_killedInObjectsOfManyParts_leavesAWholeBackupOrNone(
            DataFormat format, Compression compression, Seed seed) {
        BackupRequest request = Backups.withFiles(Backups.request(format, compression), List.of(file));
        KilledRun run = new KilledRun(large, new ManualClock(), request);
        Exhaustive.choice(run.operations(), format == DataFormat.DUMP ? LARGE_CHOSEN : 1, seed.random())
                .forEach(operation -> assertWholeOrNone(run, MortalStore::killedAt, operation + 1, LARGE_DOCUMENTS));
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void run_oneOperationFails_isDoneOrLeavesNothingThatCounts(DataFormat format, Seed seed) {
        int operations = smallRun(format, Compression.GZIP).operations();
        AtOnce.forEach(Exhaustive.choice(operations, 5 * CHOSEN, seed.random()), operation -> {
            KilledRun run = smallRun(format, Compression.GZIP);
            InMemoryStore survivor = new InMemoryStore();
            boolean done = run.attempt(new MortalStore(survivor, number -> number == operation + 1));
            assertThat(run.wholeBackups(survivor, DOCUMENTS))
                    .as("failed at %d", operation + 1)
                    .isEqualTo(done ? 1 : 0);
            run.passTwoMinutes();
            run.run(survivor);
        });
    }
}
