package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.bson.Exhaustive;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes in a manifest is noticed, also where what comes out is a manifest with other values. */
@ExtendWith(SeedExtension.class)
final class ManifestChecksumTest {
    private static final byte[] WRITTEN = ManifestJson.write(Manifests.partialAndDeleted());

    private static void assertRefused(byte[] changed, String what) {
        assertThatExceptionOfType(NightkeepException.class)
                .as(what)
                .isThrownBy(() -> ManifestJson.read(changed, "manifest.json"));
    }

    private static void assertRefused(String changed) {
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> ManifestJson.read(changed.getBytes(StandardCharsets.UTF_8), "manifest.json"));
    }

    /** One bit of every byte, or every bit of it. */
    @Test
    void read_anyFlippedBit_isRefused(Seed seed) {
        Random random = seed.random();
        for (int i = 0; i < WRITTEN.length; i++) {
            int place = i;
            Exhaustive.choice(Byte.SIZE, 1, random).forEach(bit -> {
                byte[] changed = WRITTEN.clone();
                changed[place] ^= (byte) (1 << bit);
                assertRefused(changed, "bit %d of byte %d".formatted(bit, place));
            });
        }
    }

    @Test
    void read_anyByteMissingOrTwice_isRefused() {
        for (int i = 0; i < WRITTEN.length; i++) {
            byte[] without = Arrays.copyOf(WRITTEN, WRITTEN.length - 1);
            System.arraycopy(WRITTEN, i + 1, without, i, without.length - i);
            assertRefused(without, "without byte " + i);
            byte[] twice = Arrays.copyOf(WRITTEN, WRITTEN.length + 1);
            System.arraycopy(WRITTEN, i, twice, i + 1, WRITTEN.length - i);
            assertRefused(twice, "byte %d twice".formatted(i));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T02:00:41Z          | T02:00:42Z
            nightly             | nightlx
            8.0.4               | 8.0.5
            46080               | 46081
            "checksum"          | "Checksum"
            "tombstone"         | "tombstony"
            "missingCount" : 1  | "missingCount" : 2
            """)
    void read_anotherValue_isRefusedAndSaysWhy(String original, String changed) {
        String json = new String(WRITTEN, StandardCharsets.UTF_8);
        assertThat(json).contains(original);
        assertRefused(json.replace(original, changed));
    }

    @Test
    void read_checksumTwiceOrNested_isRefused() {
        String json = new String(WRITTEN, StandardCharsets.UTF_8);
        String member = json.substring(json.indexOf("\"checksum\""), json.lastIndexOf('"') + 1);
        assertRefused(json.replace(member, member + ", " + member));
        assertRefused(json.replace(member, "\"later\" : {" + member + "}, " + member));
        assertRefused(json.replace(member, member.replace("checksum", "check\\u0073um")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest-1-succeeded.json", "manifest-1-partial-deleted.json"})
    void read_withoutChecksum_hasToConsistOfKnownMembers(String golden) throws Exception {
        String json = ManifestJsonTest.resource(golden);
        assertThat(ManifestJson.read(json.getBytes(StandardCharsets.UTF_8), golden))
                .isNotNull();
        assertRefused(json.replaceFirst("\\{", "{\"later\": 1,"));
        assertRefused(json.replaceFirst("\\{", "{\"job\": \"other\","));
    }

    @Test
    void read_unknownMemberUnderAChecksum_isPassedOver() {
        String json = new String(WRITTEN, StandardCharsets.UTF_8).replaceFirst("\\{", "{\"later\": {\"a\": [1]},");
        String blank = json.replaceFirst(
                "\"checksum\" : \"[0-9a-f]+\"", "\"checksum\" : \"%s\"".formatted(ManifestChecksum.BLANK));
        byte[] filled = ManifestChecksum.fill(blank.getBytes(StandardCharsets.UTF_8));
        assertThat(ManifestJson.read(filled, "manifest.json")).isEqualTo(Manifests.partialAndDeleted());
    }
}
