package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.error.CorruptBackupException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeedExtension.class)
final class BsonBlocksTest {
    @Test
    void next_documentsOfAllSizes_givesTheSameBytesInWholeDocuments(Seed seed) {
        Random random = seed.random();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int documents = 60;
        for (int i = 0; i < documents; i++) {
            int size = random.nextInt(1 << (5 + random.nextInt(17)));
            bytes.writeBytes(BsonBytes.encode(new BsonDocument("a", new BsonBinary(new byte[size]))));
        }
        BsonBlocks blocks = blocks(bytes.toByteArray());
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        int count = 0;
        for (var next = blocks.next(); next.isPresent(); next = blocks.next()) {
            var block = next.get().bytes();
            seen.write(block.array(), block.offset(), block.length());
            for (var document : next.get()) {
                assertThat(document).containsKey("a");
                count++;
            }
        }
        assertThat(count).isEqualTo(documents);
        assertThat(seen.toByteArray()).isEqualTo(bytes.toByteArray());
    }

    @Test
    void next_lengthLongerThanAnyDocument_isCorruptWithoutReadingOn() {
        byte[] huge = {-1, -1, -1, 127, 0};
        assertThatThrownBy(() -> blocks(huge).next())
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("2147483647 bytes");
    }

    @Test
    void next_longDocumentCutOff_isCorrupt() {
        byte[] whole = BsonBytes.encode(new BsonDocument("a", new BsonBinary(new byte[3 << 20])));
        byte[] cut = java.util.Arrays.copyOf(whole, 2 << 20);
        assertThatThrownBy(() -> blocks(cut).next())
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void next_streamThatBreaks_isCorrupt() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatThrownBy(() -> new BsonBlocks("x.bson", broken).next())
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("x.bson cannot be read");
    }

    private static BsonBlocks blocks(byte[] bytes) {
        return new BsonBlocks("x.bson", new ByteArrayInputStream(bytes));
    }
}
