package dev.nightkeep.scan;

import static dev.nightkeep.scan.ScanFixture.TALKS;
import static dev.nightkeep.scan.ScanFixture.collection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.salvage.ProblemKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found where several copies of documents lie about. */
final class ScanForDataTest {
    @TempDir
    private Path folder;

    private ScanFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new ScanFixture(folder);
    }

    private static String talk(int id, String time, String text) {
        return "{\"_id\": %d, \"text\": \"%s\", \"updatedAt\": {\"$date\": \"%s\"}}".formatted(id, text, time);
    }

    private static final String JANUARY = "2026-01-01T00:00:00Z";
    private static final String MARCH = "2026-03-01T00:00:00Z";

    @Test
    void scan_lackingNewerOlderAndSame_areToldApart() {
        fixture.live(TALKS, talk(1, JANUARY, "a"), talk(2, JANUARY, "a"), talk(3, MARCH, "a"))
                .file(
                        "conversations.json",
                        "[%s, %s, %s, %s]"
                                .formatted(
                                        talk(1, JANUARY, "a"),
                                        talk(2, MARCH, "b"),
                                        talk(3, JANUARY, "b"),
                                        talk(4, JANUARY, "a")));
        CollectionReport found = collection(fixture.scan(), "app.conversations");
        assertThat(List.of(found.same(), found.newer(), found.older(), found.lacking()))
                .containsOnly(1L);
        assertThat(found.liveDocuments()).isEqualTo(3);
        assertThat(found.different()).isEqualTo(4);
        assertThat(found.differing()).isEqualTo(2);
    }

    @Test
    void scan_sameDocumentInOtherTypes_isTheSame() {
        String id = "65a000000000000000000001";
        fixture.live(
                        TALKS,
                        "{\"_id\": {\"$oid\": \"%s\"}, \"n\": {\"$numberLong\": \"5\"}, \"at\": {\"$date\": \"2026-01-01T00:00:00Z\"}}"
                                .formatted(id))
                .file(
                        "conversations.json",
                        "{\"at\": \"2026-01-01T00:00:00.000Z\", \"n\": 5.0, \"_id\": \"%s\"}".formatted(id));
        CollectionReport found = collection(fixture.scan(), "app.conversations");
        assertThat(found.same()).isEqualTo(1);
        assertThat(found.lacking()).isZero();
    }

    @Test
    void scan_otherTypesThanLive_areSaid() {
        fixture.live(TALKS, "{\"_id\": 1, \"at\": {\"$date\": 0}}")
                .file("conversations.json", "{\"_id\": 2, \"at\": \"yesterday\"}");
        assertThat(fixture.scan().findings())
                .filteredOn(finding -> finding.kind() == FindingKind.WRONG_TYPES)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("at is text", "it is a date"));
    }

    @Test
    void scan_newestCopy_isChosenByItsFieldThenByTheFile() {
        fixture.live(TALKS)
                .file("a/conversations.json", "[%s, {\"_id\": 2, \"v\": 1}]".formatted(talk(1, MARCH, "new")))
                .file("b/conversations.json", "[%s, {\"_id\": 2, \"v\": 2}]".formatted(talk(1, JANUARY, "old")));
        ScanReport report = fixture.scan();
        assertThat(Choices.bits(report.sources().get(0).choices().lacking()).stream()
                        .boxed())
                .containsExactly(0);
        assertThat(Choices.bits(report.sources().get(1).choices().lacking()).stream()
                        .boxed())
                .containsExactly(1);
        assertThat(Choices.bits(report.sources().get(1).choices().own()).cardinality())
                .isEqualTo(2);
    }

    @Test
    void scan_duplicates_acrossAndWithinSources() {
        fixture.file("conversations.json", "[{\"_id\": 1}, {\"_id\": 1}, {\"_id\": 2}]")
                .file("export.json", "{\"conversations\": [{\"_id\": 2}, {\"_id\": 3}]}");
        CollectionReport found = collection(fixture.scan(), "conversations");
        assertThat(found.found()).isEqualTo(5);
        assertThat(found.different()).isEqualTo(3);
        assertThat(found.inManySources()).isEqualTo(1);
        assertThat(found.twiceInASource()).isEqualTo(1);
    }

    @Test
    void scan_withoutDatabase_saysThatNothingIsKnownToBeLacking() {
        ScanReport report = fixture.file("conversations.json", "[{\"_id\": 1}]").scan();
        assertThat(collection(report, "conversations").lacking()).isZero();
        assertThat(report.settings().liveDatabase()).isEmpty();
        assertThat(report.recommendations())
                .singleElement()
                .satisfies(next -> assertThat(next.reason()).contains("nothing is known to be lacking"));
    }

    @Test
    void scan_byAnotherField_comparesByIt_andLeavesWhatHasAnotherId() {
        fixture.key("session_id")
                .live(
                        TALKS,
                        "{\"_id\": 1, \"session_id\": \"a\", \"updatedAt\": {\"$date\": 0}}",
                        "{\"_id\": 2, \"session_id\": \"a\", \"updatedAt\": {\"$date\": 0}}")
                .file("conversations.json", "[{\"session_id\": \"a\", \"v\": 1}, {\"session_id\": \"b\"}, {\"x\": 1}]");
        CollectionReport found = collection(fixture.scan(), "app.conversations");
        assertThat(found.lacking()).isEqualTo(1);
        assertThat(found.newerOtherId()).isEqualTo(1);
        assertThat(found.newer()).isZero();
        assertThat(found.withoutKey()).isEqualTo(1);
        assertThat(found.liveTwice()).isEqualTo(1);
    }

    @Test
    void scan_dottedKey_leadsIntoObjects() {
        fixture.key("meta.key")
                .live(TALKS, "{\"_id\": 1, \"meta\": {\"x\": 0, \"key\": \"a\"}}")
                .file("conversations.json", "[{\"meta\": {\"key\": \"a\"}}, {\"meta\": {\"key\": \"b\"}}]");
        CollectionReport found = collection(fixture.scan(), "app.conversations");
        assertThat(found.different()).isEqualTo(2);
        assertThat(found.lacking()).isEqualTo(1);
    }

    @Test
    void scan_doubtfulCopy_isNotPreferred() {
        fixture.live(TALKS)
                .file("a/conversations.json", "[{\"_id\": 1, \"v\": 1}]")
                .file("b/conversations.json", "[{\"_id\": 1, \"v\": 2, \"v\": 3}]");
        ScanReport report = fixture.scan();
        assertThat(collection(report, "app.conversations").doubtful()).isEqualTo(1);
        assertThat(report.sources().get(0).choices().lacking()).isNotEmpty();
        assertThat(report.sources().get(1).choices().lacking()).isEmpty();
        assertThat(report.problems()).containsEntry(ProblemKind.NAME_TWICE, 1L);
    }

    @Test
    void scan_oneCollection_passesOverTheOthers() {
        fixture.collection("conversations")
                .live(TALKS, "{\"_id\": 1}")
                .file("backup.json", "{\"users\": [{\"_id\": 7}], \"conversations\": [{\"_id\": 2}]}")
                .file("export.json", "[{\"_id\": 3}]");
        ScanReport report = fixture.scan();
        assertThat(report.collections()).map(CollectionReport::name).containsExactly("app.conversations");
        assertThat(collection(report, "app.conversations").lacking()).isEqualTo(2);
        assertThat(report.sources().getFirst().places())
                .filteredOn(place -> !place.selected())
                .singleElement()
                .satisfies(place -> assertThat(place.collection()).isEqualTo("users"));
    }

    @Test
    void scan_documentsThatNothingNames_belongWhereTheyLookAlike() {
        fixture.live(TALKS, "{\"_id\": 1, \"a\": 1, \"b\": 1, \"c\": 1}")
                .live(new Namespace("app", "other"), "{\"_id\": 1, \"x\": 1, \"y\": 1, \"z\": 1}")
                .file("export-2026-01-01.json", "[{\"_id\": 2, \"a\": 1, \"b\": 1, \"c\": 2}]")
                .file("export-2026-01-02.json", "[{\"_id\": 3, \"q\": 1}]");
        ScanReport report = fixture.scan();
        assertThat(collection(report, "app.conversations").lacking()).isEqualTo(1);
        assertThat(collection(report, "unknown").lacking()).isEqualTo(1);
    }

    @Test
    void scan_samplesShowNoSecret() {
        fixture.live(TALKS)
                .file(
                        "conversations.json",
                        "[{\"_id\": 1, \"nickname\": \"Zed\", \"apiToken\": \"t0psecret\", \"note\": \"call +48 600 700 800\","
                                + " \"deep\": {\"passWord\": \"hush\"}, \"list\": [{\"e-mail\": \"a@b.example\"}, 2, 3], \"at\": \"eyJhbGciOiJI.eyJzdWIiOiI\"}]");
        String sample =
                fixture.scan().findings().getFirst().samples().getFirst().text();
        assertThat(sample)
                .contains("\"_id\": 1", "***")
                .doesNotContain("Zed", "t0psecret", "600 700", "hush", "a@b", "eyJ");
    }

    @Test
    void scan_moreDocumentsThanAllowed_fails() {
        fixture.atMost(2).file("conversations.json", "[{\"_id\": 1}, {\"_id\": 2}, {\"_id\": 3}]");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> fixture.scan())
                .withMessageContaining("more than 2 documents, and each takes 44 bytes");
    }

    @Test
    void scan_rootThatIsNotThere_isRefused() {
        fixture.root(new ScanRoot.Tree(folder.resolve("nowhere")));
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> fixture.scan());
    }

    @Test
    void request_impossible_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> fixture.key("a..b"));
        assertThatIllegalArgumentException().isThrownBy(() -> fixture.atMost(0));
    }

    @Test
    void scan_documentsOfNobodyKnowsWhat_getACommandOfTheirOwn() {
        ScanReport report = fixture.live(TALKS)
                .file("conversations.json", "[{\"_id\": 1}]")
                .file("export.json", "[{\"_id\": 2}]")
                .scan();
        assertThat(report.recommendations())
                .extracting(next -> String.join(" ", next.command()))
                .containsExactly(
                        "nightkeep recover $REPORT --select lacking --select collection=app.conversations $DATABASE $STORE --preview",
                        "nightkeep recover $REPORT --select lacking --select collection=app.conversations $DATABASE $STORE"
                                + " --rollback-to ./rollback",
                        "nightkeep recover $REPORT --select lacking --select collection=unknown $DATABASE $STORE"
                                + " --into rescued.unknown --preview");
    }

    @Test
    void report_isReadBackAsItWasWritten() {
        ScanReport report = fixture.live(TALKS, "{\"_id\": 1}")
                .file("conversations.json", "[{\"_id\": 1}, {\"_id\": 2}")
                .scan()
                .withCommands(ScanFixture.words("out/scan-report.json"));
        assertThat(ScanReport.read(report.json(), "it")).isEqualTo(report);
        assertThat(report.recommendations().getFirst().line())
                .isEqualTo("nightkeep recover out/scan-report.json --select lacking --uri-env MONGO_URI --preview");
    }
}
