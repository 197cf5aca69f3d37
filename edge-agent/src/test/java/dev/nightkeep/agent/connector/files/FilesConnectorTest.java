package dev.nightkeep.agent.connector.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.agent.process.ExternalProgram;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesConnectorTest {
    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void write() throws IOException {
        site = Files.createDirectories(folder.resolve("site/images"));
        Files.writeString(folder.resolve("site/index.html"), "<h1>Recipes</h1>");
        Files.write(site.resolve("photo.jpg"), new byte[9_000_000]);
        Files.writeString(site.resolve("thumbs.tmp"), "left out");
        Files.createSymbolicLink(folder.resolve("site/latest"), Path.of("images/photo.jpg"));
        Files.createLink(folder.resolve("site/same.jpg"), site.resolve("photo.jpg"));
        Files.setPosixFilePermissions(folder.resolve("site/index.html"), PosixFilePermissions.fromString("rw-r-----"));
        Files.writeString(folder.resolve("site/" + "long-".repeat(30) + "-\u00e4\u4e2d.txt"), "a long name");
    }

    private AgentFolder agent(String paths) {
        return AgentFolder.in(folder).configured("""
                storage: {directory: backups}
                jobs:
                  site:
                    retries: 0
                    files:
                      paths: %s
                      exclude: ["*.tmp"]
                """.formatted(paths));
    }

    private Path unpacked() throws IOException {
        assertThat(agent("site")
                        .run("unpack", "latest", "--from", "backups", "dump", "--files-to", "out")
                        .exit())
                .isZero();
        try (Stream<Path> tree = Files.walk(folder.resolve("out"))) {
            Path tar =
                    tree.filter(path -> path.endsWith("site.tar")).findFirst().orElseThrow();
            Path restored = Files.createDirectories(folder.resolve("restored"));
            new ExternalProgram(
                            List.of("tar", "-xpf", tar.toString()),
                            restored,
                            Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8"),
                            List.of(),
                            new Cancellation())
                    .output();
            return restored.resolve(folder.toString().substring(1)).resolve("site");
        }
    }

    @Test
    void run_folder_comesBackByTarAsItWas() throws IOException {
        TestCli.Outcome run = agent("site").run("agent", "run", "--json");
        assertThat(run.exit()).as(run.all()).isZero();
        Path restored = unpacked();
        assertThat(restored.resolve("index.html")).hasContent("<h1>Recipes</h1>");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored.resolve("index.html"))))
                .isEqualTo("rw-r-----");
        assertThat(Files.readSymbolicLink(restored.resolve("latest"))).isEqualTo(Path.of("images/photo.jpg"));
        assertThat(Files.isSameFile(restored.resolve("same.jpg"), restored.resolve("images/photo.jpg")))
                .isTrue();
        assertThat(restored.resolve("images/photo.jpg")).hasSize(9_000_000);
        assertThat(restored.resolve("images/thumbs.tmp")).doesNotExist();
        assertThat(restored.resolve("long-".repeat(30) + "-\u00e4\u4e2d.txt")).hasContent("a long name");
        assertThat(Files.getLastModifiedTime(restored.resolve("index.html"))
                        .toInstant()
                        .getEpochSecond())
                .isEqualTo(Files.getLastModifiedTime(folder.resolve("site/index.html"))
                        .toInstant()
                        .getEpochSecond());
    }

    @Test
    void run_pattern_takesWhatMatchesAlone() throws IOException {
        assertThat(agent("site/**/*.jpg").run("agent", "run").exit()).isZero();
        Path restored = unpacked();
        assertThat(restored.resolve("images/photo.jpg")).exists();
        assertThat(restored.resolve("index.html")).doesNotExist();
    }

    @Test
    void run_nothingMatches_fails() {
        TestCli.Outcome run = agent("absent").run("agent", "run", "--json");
        assertThat(run.json().at("/jobs/0/error/code").asText()).isEqualTo("empty-source");
    }

    @Test
    void run_secretsWithoutEncryption_areRefused() throws IOException {
        Files.writeString(folder.resolve("site/.env"), "TOKEN=1");
        TestCli.Outcome run = agent("site").run("agent", "run", "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().at("/jobs/0/error/text").asText()).contains(".env looks like a file with secrets");
    }

    @Test
    void dryRun_saysHowManyFiles_andKeepsNothing() {
        TestCli.Outcome run = agent("site").run("agent", "run", "--dry-run");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("4 files", "Nothing was backed up.");
        assertThat(folder.resolve("backups")).doesNotExist();
    }
}
