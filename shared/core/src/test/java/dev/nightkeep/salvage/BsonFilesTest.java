package dev.nightkeep.salvage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.RandomDocuments;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeedExtension.class)
final class BsonFilesTest {
    private static final int COUNT = 40;

    private static List<byte[]> documents(Seed seed) {
        RandomDocuments random = seed.documents();
        List<byte[]> documents = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            documents.add(random.next(new BsonInt32(i)));
        }
        return documents;
    }

    private static byte[] joined(List<byte[]> documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        documents.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static List<RawBsonDocument> raw(List<byte[]> documents) {
        return documents.stream().map(RawBsonDocument::new).toList();
    }

    @RepeatedTest(10)
    void read_whole_givesEveryByte(Seed seed) {
        List<byte[]> documents = documents(seed);
        Salvaged salvaged = Salvaged.of("users.bson", joined(documents));
        assertThat(salvaged.documents()).isEqualTo(raw(documents));
        assertThat(salvaged.paths()).containsExactly("app.users");
        assertThat(salvaged.problems()).isEmpty();
    }

    @RepeatedTest(20)
    void read_cutAnywhere_givesEveryDocumentBeforeTheCut(Seed seed) {
        List<byte[]> documents = documents(seed);
        byte[] all = joined(documents);
        int cut = documents.getFirst().length + seed.random().nextInt(all.length - documents.getFirst().length);
        Salvaged salvaged = Salvaged.of("users.bson", Arrays.copyOf(all, cut));
        int whole = 0;
        for (int end = 0; whole < COUNT && end + documents.get(whole).length <= cut; whole++) {
            end += documents.get(whole).length;
        }
        boolean between = joined(documents.subList(0, whole)).length == cut;
        assertThat(salvaged.documents()).isEqualTo(raw(documents.subList(0, whole)));
        assertThat(salvaged.problems().isEmpty()).isEqualTo(between);
    }

    @RepeatedTest(20)
    void read_lengthDestroyed_losesThatDocumentOnly(Seed seed) {
        List<byte[]> documents = documents(seed);
        int damaged = 1 + seed.random().nextInt(COUNT - 2);
        byte[] all = joined(documents);
        int at = joined(documents.subList(0, damaged)).length;
        Arrays.fill(all, at, at + 4, (byte) (seed.random().nextBoolean() ? 0xff : 0));
        Salvaged salvaged = Salvaged.of("users.bson", all);
        List<byte[]> expected = new ArrayList<>(documents);
        expected.remove(damaged);
        assertThat(salvaged.documents()).isEqualTo(raw(expected));
        assertThat(salvaged.problems()).containsEntry(ProblemKind.DAMAGED, 1L);
    }

    @RepeatedTest(50)
    void read_anyBytesChanged_neverFailsOtherwise(Seed seed) {
        Random random = seed.random();
        byte[] all = joined(documents(seed));
        for (int i = 0; i < 5; i++) {
            all[random.nextInt(all.length)] = (byte) random.nextInt(256);
        }
        assertThat(Salvaged.of("users.bson", all).documents().size()).isLessThanOrEqualTo(COUNT);
    }

    @Test
    void read_documentOf16Mebibytes_betweenOthers() {
        BsonDocument large =
                new BsonDocument("_id", new BsonInt32(2)).append("b", new BsonBinary(new byte[16 * 1024 * 1024 - 100]));
        List<byte[]> documents = List.of(small(1), BsonBytes.encode(large), small(3));
        assertThat(Salvaged.of("users.bson", joined(documents)).ids()).containsExactly(1, 2, 3);
    }

    private static byte[] small(int id) {
        return BsonBytes.encode(new BsonDocument("_id", new BsonInt32(id)));
    }

    @RepeatedTest(3)
    void read_documentsWithoutId_areRead(Seed seed) {
        RandomDocuments random = seed.documents(dev.nightkeep.bson.RandomOptions.everything());
        List<byte[]> all = IntStream.range(0, 20).mapToObj(i -> random.next()).toList();
        assertThat(Salvaged.of("users.bson", joined(all)).documents()).hasSameSizeAs(all);
    }
}
