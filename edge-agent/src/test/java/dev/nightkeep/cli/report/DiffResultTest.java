package dev.nightkeep.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.compare.ChangeKind;
import dev.nightkeep.compare.ChangedDocument;
import dev.nightkeep.compare.CollectionComparison;
import dev.nightkeep.compare.Comparison;
import dev.nightkeep.compare.DocumentChanges;
import dev.nightkeep.compare.FieldChange;
import dev.nightkeep.compare.FieldCount;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.MissingCollection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DiffResultTest {
    private static final DiffResult RESULT = new DiffResult(DiffResult.Words.ofLive(), true);

    private static Comparison comparison(long changed, List<FieldCount> fields, List<ChangedDocument> samples) {
        CollectionComparison users = new CollectionComparison(
                Namespace.parse("app.users"),
                ChangeKind.CHANGED,
                0,
                changed,
                0,
                1204,
                fields,
                changed == 0 ? 0 : 2,
                List.of(),
                List.of(),
                List.of(),
                samples);
        return new Comparison("the first", "the second", List.of(users));
    }

    @Test
    void result_ofAPartialBackup_saysSo() {
        CommandResult result = RESULT.of(comparison(0, List.of(), List.of()), 3, List.of());
        assertThat(result.exit()).isEqualTo(ExitCode.DONE);
        assertThat(result.lines())
                .anyMatch(line -> line.startsWith("PARTIAL: when this was backed up, 3 collections could not be read"))
                .last()
                .isEqualTo("Nothing differs: both have the same 1,204 documents.");
        assertThat(result.json().at("/notes")).hasSize(1);
    }

    @Test
    void result_withCollectionsThatCouldNotBeListed_isNoSuccess() {
        MissingCollection hidden = new MissingCollection("app.hidden", "source-access-denied", "No rights");
        CommandResult result = RESULT.of(comparison(0, List.of(), List.of()), 0, List.of(hidden));
        assertThat(result.exit()).isEqualTo(ExitCode.PARTIAL_OR_FAILED);
        assertThat(result.json().at("/complete").asBoolean()).isFalse();
        assertThat(result.lines()).contains("Not compared: app.hidden (No rights)");
    }

    @Test
    void result_withMoreThanPeopleRead_namesTheNumberOfTheRest() {
        List<FieldCount> fields = IntStream.range(0, 12)
                .mapToObj(i -> new FieldCount("field" + i, 1, 2, 0))
                .toList();
        DocumentChanges changes = new DocumentChanges(
                List.of(new FieldChange("(order of fields)", ChangeKind.CHANGED, Optional.empty(), Optional.empty())),
                4);
        CommandResult result =
                RESULT.of(comparison(5, fields, List.of(new ChangedDocument("x".repeat(200), changes))), 0, List.of());
        assertThat(result.exit()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(String.join("\n", result.lines()))
                .contains(
                        "field9: changed in 2 documents, added in 1 document",
                        "and 2 more fields (--json names them)",
                        "2 documents changed again while they were compared",
                        "~ " + "x".repeat(120) + "... (order of fields); and 3 more fields");
    }
}
