package dev.nightkeep.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as they look. What is written here can be read for as long as the version stays. */
final class ScanReportGoldenTest {
    @TempDir
    private Path folder;

    private static byte[] golden(String name) {
        try (InputStream in = Objects.requireNonNull(ScanReportGoldenTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScanReport scan() {
        return new ScanFixture(folder)
                .live(
                        ScanFixture.TALKS,
                        "{\"_id\": 1, \"text\": \"a\", \"updatedAt\": {\"$date\": 0}}",
                        "{\"_id\": 2, \"text\": \"b\"}")
                .file(
                        "a/conversations.json",
                        "[{\"_id\": 1, \"text\": \"c\", \"updatedAt\": {\"$date\": 1000}}, {\"_id\": 3, \"email\": \"x@y.example\"}]")
                .file(
                        "b_[x](y)|`z`/backup.json",
                        "{\"data\": {\"conversations\": [{\"_id\": 3}, {\"a\": 1}, {\"_id\": 4")
                .file("other.txt", "")
                .scan()
                .withCommands(ScanFixture.words("found/scan-report.json"));
    }

    @Test
    void markdown_isAsItWas() {
        String markdown = ScanMarkdown.of(scan()).replace(MarkdownText.plain(folder.toString()), "FOLDER");
        assertThat(markdown).isEqualTo(new String(golden("scan-report.md"), StandardCharsets.UTF_8));
    }

    @Test
    void json_ofThisVersion_isReadAndWrittenAsItWas() {
        byte[] json = golden("scan-report.json");
        ScanReport report = ScanReport.read(json, "golden");
        assertThat(new String(report.json(), StandardCharsets.UTF_8))
                .isEqualTo(new String(json, StandardCharsets.UTF_8));
        assertThat(report.sources()).hasSameSizeAs(scan().sources());
        assertThat(report.collections()).isEqualTo(scan().collections());
        assertThat(Choices.bits(report.sources().getFirst().choices().newest()).cardinality())
                .isEqualTo(1);
    }
}
