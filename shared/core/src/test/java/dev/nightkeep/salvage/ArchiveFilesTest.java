package dev.nightkeep.salvage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.BsonBytes;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

/** Archives of mongodump, whole and cut. */
final class ArchiveFilesTest {
    private static final byte[] TERMINATOR = {-1, -1, -1, -1};

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    private byte[] archive() {
        archive.writeBytes(new byte[] {0x6d, (byte) 0xe2, (byte) 0x99, (byte) 0x81});
        write(new BsonDocument("version", new BsonString("0.1")));
        write(new BsonDocument("db", new BsonString("app")).append("collection", new BsonString("users")));
        archive.writeBytes(TERMINATOR);
        segment("users", false, 0, 1, 2);
        segment("orders", false, 3);
        segment("users", false, 4);
        segment("users", true);
        segment("orders", true);
        return archive.toByteArray();
    }

    private void segment(String collection, boolean last, int... ids) {
        write(new BsonDocument("db", new BsonString("app"))
                .append("collection", new BsonString(collection))
                .append("EOF", BsonBoolean.valueOf(last))
                .append("CRC", new BsonInt64(0)));
        Arrays.stream(ids).forEach(id -> write(new BsonDocument("_id", new BsonInt32(id))));
        archive.writeBytes(TERMINATOR);
    }

    private void write(BsonDocument document) {
        archive.writeBytes(BsonBytes.encode(document));
    }

    @Test
    void read_whole_givesTheDocumentsOfEachCollection() {
        Salvaged salvaged = Salvaged.of("all.archive", archive());
        assertThat(salvaged.ids()).containsExactly(0, 1, 2, 3, 4);
        assertThat(salvaged.paths()).containsExactly("app.users", "app.orders");
        assertThat(salvaged.problems()).isEmpty();
    }

    @Test
    void read_cutAnywhere_givesWhatIsBefore_andSaysSo() {
        byte[] whole = archive();
        for (int length = 60; length < whole.length; length++) {
            Salvaged salvaged = Salvaged.of("all.archive", Arrays.copyOf(whole, length));
            assertThat(salvaged.ids())
                    .isEqualTo(java.util.List.<Object>of(0, 1, 2, 3, 4)
                            .subList(0, salvaged.ids().size()));
            assertThat(salvaged.problems()).as("cut at %d", length).containsOnlyKeys(ProblemKind.CUT_OFF);
        }
    }

    @Test
    void read_damaged_givesWhatIsBefore_andSaysSo() {
        byte[] whole = archive();
        for (int at = 60; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x40;
            assertThat(Salvaged.of("all.archive", damaged).documents().size()).isLessThanOrEqualTo(5);
        }
        assertThat(Salvaged.of("all.archive", replaced(whole)).problems()).containsOnlyKeys(ProblemKind.DAMAGED);
    }

    /** With a header that has not the members of one. */
    private static byte[] replaced(byte[] whole) {
        byte[] damaged = whole.clone();
        for (int at = damaged.length - 10; at > 0; at--) {
            if (damaged[at] == 'd' && damaged[at + 1] == 'b' && damaged[at + 2] == 0) {
                damaged[at] = 'x';
                return damaged;
            }
        }
        return damaged;
    }
}
