package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.hash.Digest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HashedPartsTest {
    private static final byte[] STORED = "the first part, the second part".getBytes(StandardCharsets.UTF_8);
    private static final int CUT = 15;

    @Test
    void requireAll_asWritten_passes() {
        assertThatCode(() -> parts().requireAll(new ByteArrayInputStream(STORED)))
                .doesNotThrowAnyException();
    }

    @Test
    void requireAll_anyByteChanged_namesThePart() {
        for (int i = 0; i < STORED.length; i++) {
            byte[] changed = STORED.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> parts().requireAll(new ByteArrayInputStream(changed)))
                    .isInstanceOf(CorruptBackupException.class)
                    .hasMessageContaining("part at %d of dump/a/b.bson.gz", i < CUT ? 0 : CUT);
        }
    }

    @Test
    void requireAll_cutOff_saysHowMuchIsMissing() {
        assertThatThrownBy(() -> parts().requireAll(new ByteArrayInputStream(Arrays.copyOf(STORED, STORED.length - 3))))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("cut off 3 bytes before its end");
    }

    @Test
    void constructor_neitherObjectNorPartHashed_isRefused() {
        PartRecord bare = new PartRecord(0, 4, 4, 1, Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> indexed(List.of(bare)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no SHA-256");
    }

    private static HashedParts parts() {
        return new HashedParts(indexed(List.of(part(0, CUT), part(CUT, STORED.length))));
    }

    private static IndexedObject indexed(List<PartRecord> parts) {
        long bytes = parts.stream().mapToLong(PartRecord::bytes).sum();
        return new IndexedObject(
                new ObjectRecord(
                        "dump/a/b.bson.gz",
                        ObjectKind.DOCUMENTS,
                        Optional.of("a.b"),
                        bytes,
                        Optional.empty(),
                        parts.size(),
                        parts.size(),
                        bytes,
                        Optional.empty()),
                parts);
    }

    private static PartRecord part(int from, int to) {
        return new PartRecord(
                from,
                to - from,
                to - from,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Digest.of(STORED, from, to - from)));
    }
}
