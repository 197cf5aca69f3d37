package dev.nightkeep.agent.connector.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.agent.Script;
import dev.nightkeep.cli.TestCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandConnectorTest {
    private static final String PLANTED = "pa55-planted";

    @TempDir
    private Path folder;

    private TestCli.Outcome run(String body) {
        return run(body, "60s");
    }

    private TestCli.Outcome run(String body, String timeout) {
        Path program = Script.in(folder, "program", body);
        return AgentFolder.in(folder)
                .configured("""
                        storage: {directory: backups}
                        jobs:
                          dump:
                            retries: 0
                            timeout: %s
                            command:
                              run: [%s, one, "two words"]
                              file: dump.sql
                              secrets: {PASSWORD: env:PLANTED}
                        """.formatted(timeout, program))
                .with("PLANTED", PLANTED)
                .with("PATH", System.getenv("PATH"))
                .run("agent", "run", "--json");
    }

    private long manifests() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> path.endsWith("manifest.json")).count();
        }
    }

    @Test
    void run_outputOfAProgram_isKeptAndComesBack() throws IOException {
        TestCli.Outcome run = run("printf '%s|%s|' \"$1\" \"$2\"; printf '%s' \"$PASSWORD\" | wc -c");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().at("/jobs/0/files").asInt()).isEqualTo(1);
        assertThat(AgentFolder.in(folder)
                        .run("unpack", "latest", "--from", "backups", "dump", "--files-to", "out")
                        .exit())
                .isZero();
        try (Stream<Path> tree = Files.walk(folder.resolve("out"))) {
            Path file =
                    tree.filter(path -> path.endsWith("dump.sql")).findFirst().orElseThrow();
            assertThat(Files.readString(file)).startsWith("one|two words|").endsWith(PLANTED.length() + "\n");
        }
    }

    @Test
    void run_programFailsBehindItsOutput_leavesNoBackup() throws IOException {
        TestCli.Outcome run = run("echo half; echo \"cannot sign in with $PASSWORD\" >&2; exit 3");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().at("/jobs/0/error/code").asText()).isEqualTo("program-failed");
        assertThat(run.json().at("/jobs/0/error/text").asText()).contains("ended with code 3: cannot sign in with ***");
        assertThat(run.all()).doesNotContain(PLANTED);
        assertThat(manifests()).isZero();
    }

    @Test
    void run_programPrintsNothing_fails() throws IOException {
        TestCli.Outcome run = run("exit 0");
        assertThat(run.json().at("/jobs/0/error/text").asText()).contains("ended well and printed 0 bytes");
        assertThat(manifests()).isZero();
    }

    @Test
    void run_programNeverEnds_isStoppedWithWhatItStarted() throws IOException {
        TestCli.Outcome run = run("echo begun; sleep 600 & echo $! > \"$(dirname \"$0\")/child\"; wait", "2s");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().at("/jobs/0/error/code").asText()).isEqualTo("run-timed-out");
        assertThat(run.json().at("/jobs/0/error/text").asText()).contains("not finished after 2 s, and was stopped");
        Path child = Path.of("/proc", Files.readString(folder.resolve("child")).strip(), "cmdline");
        // One that has ended and that nobody has asked about is listed, and has no command line.
        assertThat(Files.exists(child) ? Files.readString(child) : "").isEmpty();
        assertThat(manifests()).isZero();
    }

    @Test
    void run_programIsNotThere_saysSo() {
        TestCli.Outcome run = AgentFolder.in(folder).configured("""
                        storage: {directory: backups}
                        jobs: {dump: {command: {run: [/absent/program]}}}
                        """).run("agent", "run", "--json");
        assertThat(run.json().at("/jobs/0/error/text").asText())
                .contains("The program /absent/program cannot be started (No such file or directory)");
    }
}
