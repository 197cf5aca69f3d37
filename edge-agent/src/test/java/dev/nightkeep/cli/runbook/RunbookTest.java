package dev.nightkeep.cli.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every procedure of the runbook is typed as it stands there, after what it is for has happened. */
@DisabledOnOs(OS.WINDOWS)
final class RunbookTest {
    private static final RunbookPage PAGE = RunbookPage.read();

    @TempDir
    private Path folder;

    static Stream<RunbookPage.Section> sections() {
        return PAGE.sections().stream();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void procedure_typed_bringsTheDataBack(RunbookPage.Section section) {
        Scenario scenario = Objects.requireNonNull(Scenarios.all().get(section.title()), "no scenario for " + section);
        try (Incident incident = new Incident(folder)) {
            List<Document> wanted = scenario.disaster().apply(incident);
            assertThat(incident.held().equals(wanted)).as("before").isNotEqualTo(scenario.loses());
            incident.follow(section);
            assertThat(incident.held()).as(incident.printed()).isEqualTo(wanted);
            scenario.recovered().accept(incident);
        }
    }

    @Test
    void page_hasAProcedureForEveryScenario_andCommandsInEach() {
        assertThat(PAGE.sections())
                .extracting(RunbookPage.Section::title)
                .containsExactlyInAnyOrderElementsOf(Scenarios.all().keySet());
        assertThat(PAGE.sections())
                .allSatisfy(section -> assertThat(section.steps()).isNotEmpty());
    }
}
