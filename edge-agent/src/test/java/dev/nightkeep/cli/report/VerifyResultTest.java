package dev.nightkeep.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.restore.VerificationReport;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VerifyResultTest {
    @Test
    void problems_areNamed_theFirstOnesToPeople_allToPrograms() {
        List<String> problems = IntStream.range(0, 25)
                .mapToObj(i -> "part " + i + " is cut off")
                .toList();
        CommandResult result = VerifyResult.ofStored(report(problems, List.of()));
        assertThat(result.exit()).isEqualTo(ExitCode.PARTIAL_OR_FAILED);
        assertThat(result.lines())
                .hasSize(22)
                .contains("  part 0 is cut off", "  and 5 more (--json names them)")
                .first()
                .asString()
                .contains("is DAMAGED: 25 problems");
        assertThat(result.json().at("/verify/problems")).hasSize(25);
    }

    @Test
    void objectsThatDoNotBelongThere_areNamed_andAreNoDamage() {
        CommandResult result = VerifyResult.ofStored(report(List.of(), List.of("dump/app/stray.bson")));
        assertThat(result.exit()).isEqualTo(ExitCode.DONE);
        assertThat(result.lines()).contains("Not part of it, and in its folder: 1 object", "  dump/app/stray.bson");
    }

    private static VerificationReport report(List<String> problems, List<String> unexpected) {
        return new VerificationReport("latest", false, 3, 4, 4, 1000, 5000, problems, unexpected);
    }
}
