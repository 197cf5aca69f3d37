package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.cli.Main;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import dev.nightkeep.cli.terminal.StopSignals;
import dev.nightkeep.cli.terminal.SystemStopSignals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C leaves nothing half-committed. */
final class StoppingTest {
    private static final StopSignals AT_ONCE = signalled -> {
        signalled.run();
        return () -> {};
    };
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void backup_thatIsStopped_commitsNothing_andGivesItsLeaseBack() {
        TestCli cli = cli();
        Outcome stopped = cli.signalledBy(AT_ONCE).run("backup", "--uri-env", Site.VARIABLE, "--json");
        assertThat(stopped.exit()).isEqualTo(130);
        assertThat(stopped.err()).contains("stopped on request. Nothing was committed");
        assertThat(stopped.json().at("/error/code").asText()).isEqualTo("run-cancelled");
        assertThat(cli.run("list").out()).contains("There are no such backups");
        assertThat(cli.run("backup", "--uri-env", Site.VARIABLE).exit()).isZero();
    }

    @Test
    void restore_thatIsStopped_saysThatItCanBeRunAgain() {
        TestCli cli = cli();
        cli.run("backup", "--uri-env", Site.VARIABLE);
        site.users().drop();
        Outcome stopped = cli.signalledBy(AT_ONCE).run("restore", "latest", "--uri-env", Site.VARIABLE);
        assertThat(stopped.exit()).isEqualTo(130);
        assertThat(stopped.err()).contains("run it again to finish it");
    }

    @Test
    void systemSignals_areWatchedUntilTheWatchIsClosed() {
        try (StopSignals.Watch watch = new SystemStopSignals().watch(() -> {})) {
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void process_thatGetsASignal_endsCleanly() throws IOException, InterruptedException {
        site.collection("app", "noise").insertMany(noise());
        Process process =
                start("backup", "--uri-env", Site.VARIABLE, "--codec", "zstd", "--level", "19", "--threads", "1");
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.lines().takeWhile(line -> !line.equals("reading"))).doesNotContain("committing");
            process.toHandle().destroy(); // unlike Process.destroy, leaves the streams open
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(err.lines()).anyMatch(line -> line.contains("Nothing was committed"));
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.exists(folder.resolve("backups/default"))).isFalse();
    }

    /** Some seconds of work for a slow compression. */
    private static List<Document> noise() {
        Random random = new Random(7);
        return IntStream.range(0, 20_000)
                .mapToObj(i -> new Document("_id", i).append("text", random.nextLong() + " " + random.nextLong()))
                .map(document -> document.append("more", "x".repeat(500) + random.nextInt()))
                .toList();
    }

    private Process start(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(
                                java,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put(Site.VARIABLE, site.uri());
        builder.environment().put("NIGHTKEEP_STORE", "backups");
        return builder.start();
    }

    private TestCli cli() {
        return TestCli.in(folder).with(Site.VARIABLE, site.uri()).with("NIGHTKEEP_STORE", "backups");
    }
}
