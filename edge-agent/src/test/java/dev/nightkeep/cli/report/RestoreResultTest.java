package dev.nightkeep.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.CollectionOutcome;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.FateCounts;
import dev.nightkeep.restore.RestoreId;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.IndexOutcome;
import dev.nightkeep.target.TargetCollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RestoreResultTest {
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final RestoreId ID = RestoreId.of(START, new UUID(1, 2));
    private static final Namespace USERS = new Namespace("app", "users");
    private static final Namespace RESCUED = new Namespace("rescue", "users");

    @Test
    void whole_isDone() {
        CommandResult result = result(outcome(USERS, 0, List.of(), List.of()));
        assertThat(result.exit()).isEqualTo(ExitCode.DONE);
        assertThat(result.lines())
                .containsExactly(
                        "Restore of latest into db.example.net/app succeeded, in 2.0 s",
                        "COLLECTION  ADDED  REPLACED  MERGED  SAME  SKIPPED  NOT MEANT  LEFT  FAILED  INDEXES",
                        "app.users   1,000        20       0     0        3          0     0       0  2 new, 1 present",
                        "all         1,000        20       0     0        3          0     0       0",
                        "Read back and found as written: 1,020 documents",
                        "undo it    nightkeep undo %s --from ./backups --uri-env MONGO_URI --preview".formatted(ID));
        assertThat(result.json().at("/restore/undo").asText()).startsWith("nightkeep undo " + ID);
    }

    @Test
    void documentsThatFailed_areNamedByTheirId_theFirstOnesToPeople_allToPrograms() {
        CommandResult result = result(outcome(RESCUED, 2000, List.of(), List.of()));
        assertThat(result.exit()).isEqualTo(ExitCode.PARTIAL_OR_FAILED);
        assertThat(result.lines())
                .contains("Documents that are not where they should be, by their _id:")
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
        assertThat(result.json()
                        .at("/restore/collections/0/target/differences/0")
                        .asText())
                .isEqualTo("is not capped");
    }

    private static CommandResult result(CollectionOutcome outcome) {
        RestoreReport report = new RestoreReport(
                ID,
                "latest",
                "db.example.net/app",
                START,
                START.plusSeconds(2),
                Optional.of(BackupId.of(START, BackupType.ROLLBACK, new UUID(1, 2))),
                Optional.of("nightkeep undo %s --from ./backups --uri-env MONGO_URI --preview".formatted(ID)),
                false,
                List.of(outcome));
        return RestoreResult.of(report);
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
                new FateCounts(Map.of(
                        DocumentFate.ADDED,
                        1000L,
                        DocumentFate.REPLACED,
                        20L,
                        DocumentFate.PRESENT,
                        3L,
                        DocumentFate.FAILED,
                        (long) failed)),
                0,
                failures,
                1020,
                1023,
                new IndexOutcome(2, 1, indexFailures),
                List.of());
    }
}
