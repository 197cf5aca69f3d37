package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.CanonicalJson;
import dev.nightkeep.source.CollectionDescription;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Holds {@code format: json} against a document that version 1 wrote. */
final class JsonGoldenTest {
    private static final String GOLDEN = "/dev/nightkeep/format/document-1.json";
    private static final CollectionDescription USERS = Samples.collection("app.users");
    private static final CollectionDescription RECENT = Samples.view("app.recent");

    /** A number that Extended JSON cannot say: a NaN with a payload. */
    private static final byte[] ODD = HexFormat.of().parseHex("10000000016e00010000000000f87f00");

    private static JsonFixture document() {
        return new JsonFixture()
                .collection(USERS, new RawPart(CanonicalJson.read("{_id: 1, name: 'ü'}"), 1), new RawPart(ODD, 1))
                .collection(RECENT)
                .file("etc/app.yml", "a: 1\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void pieces_together_giveTheGoldenDocument() throws IOException, URISyntaxException {
        assertThat(document().text()).isEqualTo(Files.readString(golden()));
    }

    @Test
    void visit_goldenDocument_showsWhatIsInIt() throws URISyntaxException {
        Collector seen = Collector.of(JsonContents.file(golden()), 1);
        assertThat(seen.begun).extracting(StoredCollection::description).containsExactly(USERS, RECENT);
        assertThat(seen.documents("app.users")).hasSize(2);
        assertThat(seen.files.values()).containsExactly("a: 1\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Path golden() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(JsonGoldenTest.class.getResource(GOLDEN), GOLDEN)
                .toURI());
    }
}
