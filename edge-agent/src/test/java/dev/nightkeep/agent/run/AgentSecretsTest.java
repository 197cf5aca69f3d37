package dev.nightkeep.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.agent.Receiver;
import dev.nightkeep.cli.TestCli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that were planted come out nowhere: not in what is printed, logged, kept, told or measured. */
final class AgentSecretsTest {
    private static final String PLANTED = "pa55-planted";

    @TempDir
    private Path folder;

    private List<Path> filesWithSecrets() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(PLANTED))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void run_everythingFails_noSecretComesOut() throws IOException {
        try (Receiver broken = Receiver.answering(500, PLANTED)) {
            TestCli.Outcome run = AgentFolder.in(folder)
                    .configured("""
                            storage: {directory: backups}
                            log: {file: agent.log}
                            metrics: {textfile: nightkeep.prom}
                            defaults: {retries: 0}
                            jobs:
                              db: {mongodb: {uri: env:DB}}
                              bad: {mongodb: {uri: env:BAD}}
                              dump: {command: {run: [sh, -c, 'echo "$KEY" >&2; exit 1'], secrets: {KEY: env:KEY}}}
                            notifications:
                              slack: {slack: {url: env:HOOK}}
                              log: {file: {path: told.jsonl}}
                            """)
                    .with("PATH", System.getenv("PATH"))
                    .with("DB", "mongodb://reader:%s@127.0.0.1:1/app?serverSelectionTimeoutMS=100".formatted(PLANTED))
                    .with("BAD", "mongo:" + PLANTED)
                    .with("KEY", PLANTED)
                    .with("HOOK", broken.url() + "/" + PLANTED)
                    .run("agent", "run", "--json", "--verbose");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json().at("/jobs"))
                    .allSatisfy(job -> assertThat(job.at("/state").asText()).isEqualTo("failed"));
            assertThat(run.err()).contains("Channel slack was not told");
            assertThat(run.all()).doesNotContain(PLANTED);
            assertThat(filesWithSecrets()).isEmpty();
            assertThat(folder.resolve("told.jsonl")).content().contains("ended with code 1: ***");
        }
    }

    @Test
    void run_workspaceOfAKilledRun_isRemoved() throws IOException {
        Path left = folder.resolve("state/nightkeep/work/dump/deep/left");
        Files.createDirectories(left.getParent());
        Files.writeString(left, PLANTED);
        AgentFolder.in(folder)
                .configured("storage: {directory: backups}\njobs: {dump: {command: {run: [echo, fine]}}}\n")
                .with("PATH", System.getenv("PATH"))
                .run("agent", "run");
        assertThat(folder.resolve("state/nightkeep/work/dump")).doesNotExist();
    }
}
