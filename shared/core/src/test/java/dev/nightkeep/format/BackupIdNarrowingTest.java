package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can follow the beginning of an id. */
@ExtendWith(SeedExtension.class)
final class BackupIdNarrowingTest {
    private static final long END_OF_YEAR_9999 = 253_402_300_800L;

    @Test
    void isId_timesThatAreNone_isFalse() {
        for (String time : List.of(
                "20261321T000000Z",
                "20261100T000000Z",
                "20261132T000000Z",
                "20261121T240000Z",
                "20261121T006000Z",
                "20261121t000000z")) {
            assertThat(BackupId.isId(time + "-full-" + new UUID(1, 2))).as(time).isFalse();
        }
    }

    @Test
    void charactersAfter_beginningsOfAnyId_allowIt(Seed seed) {
        Random random = seed.random();
        for (int i = 0; i < 1000; i++) {
            String id = BackupId.of(
                            Instant.ofEpochSecond(random.nextLong(END_OF_YEAR_9999)),
                            List.of(BackupType.values()).get(random.nextInt(3)),
                            new UUID(random.nextLong(), random.nextLong()))
                    .value();
            for (int at = 0; at < id.length(); at++) {
                assertThat(BackupId.charactersAfter(id.substring(0, at))).contains(id.substring(at, at + 1));
            }
        }
    }

    @Test
    void charactersAfter_everywhere_areAscending() {
        for (int length = 0; length < 60; length++) {
            assertThat(BackupId.charactersAfter("0".repeat(length)).chars().boxed())
                    .isSorted();
        }
    }
}
