package dev.nightkeep.scan;

import static dev.nightkeep.scan.ScanFixture.TALKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.ApplyRestore;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scan found, restored. */
final class FoundContentsTest {
    @TempDir
    private Path folder;

    private final InMemoryTarget target = new InMemoryTarget();
    private ScanFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new ScanFixture(folder);
    }

    private void recover(ScanReport report, Optional<Namespace> into, String... selected) {
        FoundContents contents = new FoundContents(
                "scan-report.json", report, RecoverySelection.of(List.of(selected), into), Optional.empty());
        new ApplyRestore(contents, target, new ManualClock(ScanFixture.NOW), ProgressListener.none())
                .apply(RestoreRequest.standard(), new Cancellation());
    }

    private List<RawBsonDocument> sorted(Namespace namespace) {
        return target.documents(namespace).stream()
                .sorted(java.util.Comparator.comparing(document -> document.toJson()))
                .toList();
    }

    @Test
    void recover_lacking_bringsTheNewestCopyOfEachBack() {
        ScanReport report = fixture.live(TALKS, "{\"_id\": 1}")
                .file(
                        "a/conversations.json",
                        "[{\"_id\": 1, \"v\": 9}, {\"_id\": 2, \"updatedAt\": {\"$date\": 5}, \"v\": 1}, {\"_id\": 3}]")
                .file("b/conversations.json", "[{\"_id\": 2, \"updatedAt\": {\"$date\": 9}, \"v\": 2}]")
                .scan();
        recover(report, Optional.empty());
        assertThat(sorted(TALKS))
                .containsExactly(
                        ScanFixture.raw("{\"_id\": 2, \"updatedAt\": {\"$date\": 9}, \"v\": 2}"),
                        ScanFixture.raw("{\"_id\": 3}"));
    }

    @Test
    void recover_oneSource_bringsAllOfItBack_eachOnce() {
        ScanReport report = fixture.live(TALKS, "{\"_id\": 1}")
                .file("a/conversations.json", "[{\"_id\": 1}, {\"_id\": 4}, {\"_id\": 4}]")
                .file("b/conversations.json", "[{\"_id\": 2}]")
                .scan();
        recover(report, Optional.of(new Namespace("x", "y")), "source=1");
        assertThat(sorted(new Namespace("x", "y")))
                .containsExactly(ScanFixture.raw("{\"_id\": 1}"), ScanFixture.raw("{\"_id\": 4}"));
    }

    @Test
    void recover_everyCopyOfSeveralSources_takesThatOfTheFirstSource() {
        ScanReport report = fixture.file("a/conversations.json", "[{\"_id\": 1, \"v\": 1}, {\"_id\": 3}]")
                .file("b/conversations.json", "[{\"_id\": 1, \"v\": 2}, {\"_id\": 2}]")
                .scan();
        recover(report, Optional.of(TALKS), "every");
        assertThat(sorted(TALKS))
                .containsExactly(
                        ScanFixture.raw("{\"_id\": 1, \"v\": 1}"),
                        ScanFixture.raw("{\"_id\": 2}"),
                        ScanFixture.raw("{\"_id\": 3}"));
    }

    @Test
    void recover_oneCollection_leavesTheOthers() {
        ScanReport report = fixture.file("backup.json", "{\"users\": [{\"_id\": 1}], \"orders\": [{\"_id\": 2}]}")
                .scan();
        recover(report, Optional.of(TALKS), "newest", "collection=orders");
        assertThat(target.documents(TALKS)).containsExactly(ScanFixture.raw("{\"_id\": 2}"));
    }

    @Test
    void recover_collectionOfNoKnownDatabase_asksForOne() {
        ScanReport report =
                fixture.file("backup.json", "{\"users\": [{\"_id\": 1}]}").scan();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> recover(report, Optional.empty()))
                .withMessageContaining("which database 'users' belongs to");
    }

    @Test
    void recover_documentsWithoutId_getTheSameOneEachTime() {
        ScanReport report = fixture.key("session_id")
                .live(TALKS, "{\"_id\": 1, \"session_id\": \"a\"}")
                .file("conversations.json", "[{\"session_id\": \"a\"}, {\"session_id\": \"b\", \"v\": 1}]")
                .scan();
        recover(report, Optional.empty());
        recover(report, Optional.empty());
        assertThat(target.documents(TALKS)).singleElement().satisfies(document -> {
            assertThat(document.getFirstKey()).isEqualTo("_id");
            assertThat(document.get("_id")).matches(BsonValue::isObjectId);
            assertThat(document.getString("session_id").getValue()).isEqualTo("b");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"_id\": 1}, {\"_id\": 3}]", "[{\"_id\": 1}]", "[{\"_id\": 1}, {\"_id\": 2}] "})
    void recover_fileThatChanged_isRefused_andNothingIsWritten(String changed) throws IOException {
        ScanReport report = fixture.live(TALKS)
                .file("conversations.json", "[{\"_id\": 1}, {\"_id\": 2}]")
                .scan();
        Files.writeString(folder.resolve("conversations.json"), changed);
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> recover(report, Optional.empty()))
                .withMessageContaining("is not what was scanned");
        assertThat(target.documents(TALKS)).isEmpty();
    }

    @Test
    void recover_fileThatIsGone_isRefused() throws IOException {
        ScanReport report =
                fixture.live(TALKS).file("conversations.json", "[{\"_id\": 1}]").scan();
        Files.delete(folder.resolve("conversations.json"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> recover(report, Optional.empty()))
                .withMessageContaining("not there any more");
    }

    @Test
    void recover_fileThatIsCut_givesWhatIsWhole() {
        ScanReport report = fixture.live(TALKS)
                .file("conversations.json", "[{\"_id\": 1}, {\"_id\": 2}, {\"_id\": 3")
                .scan();
        recover(report, Optional.empty());
        assertThat(sorted(TALKS)).containsExactly(ScanFixture.raw("{\"_id\": 1}"), ScanFixture.raw("{\"_id\": 2}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "source=x", "source=99", "lacking newest"})
    void recover_impossibleSelection_isRefused(String words) {
        ScanReport report = fixture.file("conversations.json", "[{\"_id\": 1}]").scan();
        assertThatExceptionOfType(NightkeepException.class)
                .isThrownBy(() -> recover(report, Optional.of(TALKS), words.split(" ")));
    }

    @Test
    void choices_thatAreNoneOfOurs_areRefused() {
        for (String text : List.of("%", "AAAA", "eJw=")) {
            assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> Choices.bits(text));
        }
    }
}
