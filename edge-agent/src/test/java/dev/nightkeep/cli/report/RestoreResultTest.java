package dev.nightkeep.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.CollectionOutcome;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.IndexOutcome;
import dev.nightkeep.target.TargetCollection;
import dev.nightkeep.target.WriteOutcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RestoreResultTest {
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final Namespace USERS = new Namespace("app", "users");
    private static final Namespace RESCUED = new Namespace("rescue", "users");

    @Test
    void whole_isDone() {
        CommandResult result = result(outcome(USERS, 0, List.of(), List.of()));
        assertThat(result.exit()).isEqualTo(ExitCode.DONE);
        assertThat(result.lines())
                .containsExactly(
                        "Restore of latest into db.example.net/app succeeded, in 2.0 s",
                        "COLLECTION  ADDED  REPLACED  SKIPPED  FAILED  INDEXES",
                        "app.users   1,000        20        3       0  2 new, 1 present",
                        "all         1,000        20        3       0");
    }

    @Test
    void documentsThatFailed_areNamedByTheirId_theFirstOnesToPeople_allToPrograms() {
        CommandResult result = result(outcome(RESCUED, 2000, List.of(), List.of()));
        assertThat(result.exit()).isEqualTo(ExitCode.PARTIAL_OR_FAILED);
        assertThat(result.lines())
                .contains("Documents that the target did not take, by their _id:")
                .contains("  rescue.users {\"$oid\":\"0\"}: too large", "  and 1,980 more (--json names them)")
                .anyMatch(line -> line.startsWith("app.users -> rescue.users"));
        assertThat(result.json().at("/restore/collections/0/failures")).hasSize(CollectionOutcome.NAMED_FAILURES);
        assertThat(result.json().at("/restore/failed").asInt()).isEqualTo(2000);
    }

    @Test
    void optionsAndIndexesThatDiffer_areNamed() {
        CommandResult result = result(outcome(USERS, 0, List.of("is not capped"), List.of("name_1 is not unique")));
        assertThat(result.exit()).isEqualTo(ExitCode.PARTIAL_OR_FAILED);
        assertThat(result.lines())
                .contains("  app.users: is not capped", "  app.users: name_1 is not unique")
                .anyMatch(line -> line.endsWith("2 new, 1 present, 1 FAILED"));
        assertThat(result.json().at("/restore/collections/0/differences/0").asText())
                .isEqualTo("is not capped");
    }

    private static CommandResult result(CollectionOutcome outcome) {
        return RestoreResult.of(
                new RestoreReport("latest", START, START.plusSeconds(2), List.of(outcome)), "db.example.net/app");
    }

    private static CollectionOutcome outcome(
            Namespace to, int failed, List<String> differences, List<String> indexFailures) {
        List<DocumentFailure> failures = IntStream.range(0, Math.min(failed, CollectionOutcome.NAMED_FAILURES))
                .mapToObj(i -> new DocumentFailure("{\"$oid\":\"" + i + "\"}", 10334, "too large"))
                .toList();
        return new CollectionOutcome(
                USERS,
                to,
                new TargetCollection(true, differences),
                new WriteOutcome(1000, 20, 3, failures),
                failed,
                new IndexOutcome(2, 1, indexFailures));
    }
}
