package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.UnsupportedFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden files stay as they are for ever: what version 1 wrote must be read by every version. */
final class ManifestJsonTest {
    private static final String SUCCEEDED = "manifest-1-succeeded.json";
    private static final String REKEYED = "manifest-1-rekeyed.json";
    private static final String PARTIAL = "manifest-1-partial-deleted.json";
    private static final String SUCCEEDED_CHECKSUM = "manifest-1-succeeded-checksum.json";
    private static final String PARTIAL_CHECKSUM = "manifest-1-partial-deleted-checksum.json";

    @Test
    void write_manifests_givesTheGoldenFiles() throws IOException {
        assertThat(ManifestJson.write(Manifests.succeeded())).asString().isEqualTo(resource(SUCCEEDED_CHECKSUM));
        assertThat(ManifestJson.write(Manifests.partialAndDeleted())).asString().isEqualTo(resource(PARTIAL_CHECKSUM));
        assertThat(ManifestJson.write(Manifests.rekeyed())).asString().isEqualTo(resource(REKEYED));
    }

    @Test
    void read_goldenFiles_givesTheManifests() throws IOException {
        assertThat(read(resource(SUCCEEDED))).isEqualTo(Manifests.succeeded());
        assertThat(read(resource(REKEYED))).isEqualTo(Manifests.rekeyed());
        assertThat(read(resource(PARTIAL))).isEqualTo(Manifests.partialAndDeleted());
        assertThat(read(resource(SUCCEEDED_CHECKSUM))).isEqualTo(Manifests.succeeded());
        assertThat(read(resource(PARTIAL_CHECKSUM))).isEqualTo(Manifests.partialAndDeleted());
    }

    @ParameterizedTest
    @ValueSource(strings = {SUCCEEDED, PARTIAL, SUCCEEDED_CHECKSUM, PARTIAL_CHECKSUM, REKEYED})
    void goldenFile_fitsTheSchema(String name) throws IOException {
        assertThat(violations(resource(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "SUCCEEDED"         | "FAILED"
            "SUCCEEDED"         | "PARTIAL"
            "snapshot"          | "per-collection"
            "missingCount" : 0  | "missingCount" : 1
            "gzip"              | "lzma"
            "nightly"           | "control"
            T02:00:00.125Z      | T02:00:00.125+01:00
            "bytes" : 1844      | "bytes" : -1
            "missingCount" : 0  | "missingCount" : 0, "checksum" : "9F"
            9f86                | 9F86
            """)
    void goldenFileChanged_doesNotFitTheSchema(String original, String changed) throws IOException {
        String json = resource(SUCCEEDED).replace(original, changed);
        assertThat(violations(json)).isNotEmpty();
    }

    @Test
    void unknownMember_fitsTheSchema() throws IOException {
        assertThat(violations(resource(SUCCEEDED).replaceFirst("\\{", "{\"later\": {\"a\": [1]},")))
                .isEmpty();
    }

    @Test
    void read_newerVersion_isUnsupportedAndNamesBoth() throws IOException {
        String json = resource(SUCCEEDED).replace("\"formatVersion\" : 1", "\"formatVersion\" : 2");
        assertUnsupported(json, "version 2");
        assertUnsupported(json.replace(": 2,", ": 99999999999999999999,"), "version 99999999999999999999");
    }

    private static void assertUnsupported(String json, String version) {
        assertThatExceptionOfType(UnsupportedFormatException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(version)
                .withMessageContaining("up to 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"formatVersion\": 0}",
                "{\"formatVersion\": \"1\"}",
                "{\"formatVersion\": 1}"
            })
    void read_noManifest_isCorrupt(String json) {
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> read(json));
    }

    @Test
    void read_cutOffOrContinued_isCorrupt() throws IOException {
        String json = resource(SUCCEEDED);
        for (int length = 1; length < json.length() - 2; length += 7) {
            String cut = json.substring(0, length);
            assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> read(cut));
        }
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> read(json + "{}"));
    }

    private static Manifest read(String json) {
        return ManifestJson.read(json.getBytes(StandardCharsets.UTF_8), "manifest.json");
    }

    private static List<Error> violations(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("manifest.schema.json"), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = ManifestJsonTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
