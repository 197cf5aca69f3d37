package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.RandomDocuments;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.StoredCollection;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of every type and of every size go through every codec and both formats, byte for byte. */
@ExtendWith(SeedExtension.class)
final class RandomBackupTest {
    private static final int DOCUMENTS = 150;

    private final InMemoryStore store = new InMemoryStore();

    static Stream<Arguments> everyKind() {
        return Stream.of(DataFormat.values())
                .flatMap(format -> Stream.of(Compression.values()).map(codec -> Arguments.of(format, codec)));
    }

    /** What random documents do not have. */
    private static List<byte[]> oddities() {
        HexFormat hex = HexFormat.of();
        return List.of(
                hex.parseHex("0500000000"), // nothing
                hex.parseHex("0c0000000a5f6964000a0000"), // an _id of null, and one under a name of nothing
                hex.parseHex("0f00000002610003000000ffc30000"), // text that is not UTF-8
                hex.parseHex("0800000006ff0000"), // undefined, under a name that is not UTF-8
                hex.parseHex("11000000056100040000007fdeadbeef00"), // a subtype that nobody has defined
                hex.parseHex("13000000106100010000001061000200000000"), // a name twice
                nested(180));
    }

    private static byte[] nested(int levels) {
        int element = 3 + Integer.BYTES + 1;
        int length = levels * element + BsonFraming.MIN_LENGTH;
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        for (int level = 0; level < levels; level++) {
            bytes.putInt(length - level * element).put((byte) 3).put((byte) 'a').put((byte) 0);
        }
        return bytes.putInt(BsonFraming.MIN_LENGTH).array();
    }

    /** {@code {"t": "xxx..."}} of exactly that many bytes. */
    private static byte[] ofLength(int length) {
        byte[] document = new byte[length];
        Arrays.fill(document, (byte) 'x');
        ByteBuffer bytes = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
        int frame = Integer.BYTES + 3 + Integer.BYTES + 2;
        bytes.putInt(length).put((byte) 2).put((byte) 't').put((byte) 0).putInt(length - frame + 1);
        document[length - 1] = 0;
        document[length - 2] = 0;
        return document;
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void restore_randomDocuments_givesTheSameBytes(DataFormat format, Compression compression, Seed seed) {
        RandomDocuments random = seed.documents();
        List<byte[]> documents = new ArrayList<>(oddities());
        documents.add(random.everyType());
        Stream.generate(random::next).limit(DOCUMENTS).forEach(documents::add);
        assertKept(documents, format, compression);
    }

    @ParameterizedTest
    @CsvSource({
        "DUMP, GZIP, 16777216",
        "DUMP, BROTLI, 16793600",
        "DUMP, ZSTD, 16777216",
        "DUMP, NONE, 16793600",
        "JSON, ZSTD, 16777216",
        "JSON, NONE, 16793600"
    })
    void restore_largestAndSmallestDocuments_givesTheSameBytes(
            DataFormat format, Compression compression, int largest) {
        byte[] smallest = {5, 0, 0, 0, 0};
        assertKept(List.of(smallest, ofLength(largest), smallest), format, compression);
    }

    /** Of a capped collection, because those keep the order in which they were put. */
    private void assertKept(List<byte[]> documents, DataFormat format, Compression compression) {
        InMemorySource source = new InMemorySource();
        Backups.put(
                source,
                "app.a",
                "{capped: true, size: 99999999}",
                documents.stream().map(RawBsonDocument::new).toList());
        BackupResult backup = Backups.backUp(store, source, Backups.request(format, compression));
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        documents.forEach(expected::writeBytes);
        assertThat(bytes(backup)).isEqualTo(expected.toByteArray());
        assertThat(backup.manifest().totals().documents()).isEqualTo(documents.size());
    }

    private byte[] bytes(BackupResult backup) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BackupContents contents = StoredContents.open(store, backup.manifest(), new NoEncryption());
        contents.visit(
                new ContentsVisitor() {
                    @Override
                    public Optional<BlockConsumer> begin(StoredCollection collection) {
                        return Optional.of(block -> bytes.write(
                                block.bytes().array(),
                                block.bytes().offset(),
                                block.bytes().length()));
                    }

                    @Override
                    public void end(StoredCollection collection) {}
                },
                1,
                new Cancellation());
        return bytes.toByteArray();
    }
}
