package dev.nightkeep.local.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TortureCommandTest {
    private static final int ROUNDS = 24;
    private static final List<String> ZEROS =
            Stream.of(Violation.values()).map(Violation::key).toList();

    @TempDir
    private Path folder;

    private static JsonNode json(TortureRun torture) throws JsonProcessingException {
        return new ObjectMapper().readTree(torture.out()).get("torture");
    }

    @Test
    void torture_someRounds_showsFaultsKillsAndZeros() throws IOException {
        long seed = Long.getLong("nightkeep.seed", new Random().nextLong(1_000_000));
        TortureRun torture = TortureRun.in(folder);
        int exit = torture.run("--seed", "" + seed, "--rounds", "" + ROUNDS, "--json", "--to", "store");
        JsonNode json = json(torture);
        assertThat(torture.err()).startsWith("torture with seed " + seed);
        assertThat(json.get("findings"))
                .as("repeat with -Dnightkeep.seed=%d", seed)
                .isEmpty();
        assertThat(exit).isZero();
        assertThat(ZEROS).allSatisfy(key -> assertThat(json.get(key).asLong()).isZero());
        assertThat(json.get("round").asLong()).isEqualTo(ROUNDS);
        assertThat(json.get("restored").asLong()).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(json.get("faults")).isNotEmpty();
        assertNothingLeft();
    }

    /** What processes noted in the audit log stays, as ever, and with it what the killed ones were about to note. */
    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.walk(folder.resolve("store"))) {
            assertThat(left.filter(Files::isRegularFile)
                            .filter(file ->
                                    !file.endsWith("lock") && !file.toString().contains("audit")))
                    .isEmpty();
        }
    }

    @Test
    void torture_roundWithAProcess_killsIt() throws IOException {
        int round = 1;
        while (RoundPlan.of(5, round, new JobNames("x")).attack() != Attack.PROCESS) {
            round++;
        }
        TortureRun torture = TortureRun.in(folder);
        assertThat(torture.run("--seed", "5", "--round", "" + round, "--json"))
                .as(torture::out)
                .isZero();
        assertThat(json(torture).get("process").asLong()).isEqualTo(2);
        assertThat(torture.err()).contains("round %d, seed ".formatted(round));
    }

    @Test
    void torture_otherBackupsInTheStore_areLeftAlone() throws IOException {
        Path other = folder.resolve("store/default/2026-01-01/some/file");
        Files.createDirectories(other.getParent());
        Files.writeString(other, "mine");
        assertThat(TortureRun.in(folder).run("--rounds", "2", "--to", "store")).isZero();
        assertThat(other).hasContent("mine");
    }

    @Test
    void torture_people_seeCountsAndZeros() {
        TortureRun torture = TortureRun.in(folder);
        torture.run("--seed", "3", "--rounds", "2", "--quiet");
        assertThat(torture.out())
                .containsSubsequence(
                        "Torture with seed 3: 2 of 2 rounds",
                        "backups committed",
                        "Faults that took effect:",
                        "What must be 0:",
                        "0  false successes",
                        "0  lost committed backups",
                        "0  stuck leases");
        assertThat(torture.err()).isEmpty();
    }

    @Test
    void torture_askedToStop_endsAndPrintsWhatWasSoFar() {
        TortureRun torture = TortureRun.stoppedAtOnce(folder);
        assertThat(torture.run("--seed", "3", "--rounds", "1000")).isEqualTo(130);
        assertThat(torture.out()).contains("Torture with seed 3: 0 of 1,000 rounds");
        assertThat(torture.err()).contains("stopping after this round");
    }

    @Test
    void torture_roundWithoutASeed_isRefused() {
        TortureRun torture = TortureRun.in(folder);
        assertThat(torture.run("--round", "7")).isEqualTo(2);
        assertThat(torture.err()).contains("Give the --seed that was printed");
    }

    @Test
    void torture_noRounds_isRefused() {
        TortureRun torture = TortureRun.in(folder);
        assertThat(torture.run("--rounds", "0")).isEqualTo(2);
        assertThat(torture.err()).contains("--rounds cannot be 0");
    }

    @Test
    void torture_help_showsExamples() {
        TortureRun torture = TortureRun.in(folder);
        assertThat(torture.run("--help")).isZero();
        assertThat(torture.out()).contains("nightkeep torture --seed 4711 --rounds 1000 --json", "--round=<number>");
    }
}
