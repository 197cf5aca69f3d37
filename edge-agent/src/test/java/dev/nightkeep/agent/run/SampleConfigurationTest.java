package dev.nightkeep.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample in the documentation, as it stands there. */
final class SampleConfigurationTest {
    private static final Path SAMPLE = Path.of("..", "docs", "nightkeep.sample.yaml");

    @TempDir
    private Path folder;

    @Test
    void sample_runs_andItsBackupsVerifyAndRestore() throws IOException {
        try (Site site = Site.filled();
                Site other = Site.empty()) {
            AgentFolder agent = AgentFolder.in(folder)
                    .configured(Files.readString(SAMPLE))
                    .file("site/index.html", "<h1>Recipes</h1>")
                    .with("PATH", System.getenv("PATH"))
                    .with("MONGO_URI", site.uri())
                    .with("OTHER_URI", other.uri());
            TestCli.Outcome run = agent.run("agent", "run", "--json");
            assertThat(run.exit()).as(run.all()).isZero();
            assertThat(run.json().at("/jobs")).hasSize(3);
            run.json()
                    .at("/jobs")
                    .forEach(job -> assertThat(
                                    agent.run("verify", job.at("/backup").asText(), "--from", "backups")
                                            .exit())
                            .isZero());
            String backup = run.json().at("/jobs/0/backup").asText();
            assertThat(agent.run("restore", backup, "--from", "backups", "--uri-env", "OTHER_URI", "--yes")
                            .exit())
                    .isZero();
            assertThat(Site.all(other.users())).isEqualTo(Site.all(site.users()));
            assertThat(folder.resolve("notifications.jsonl")).content().contains("SUCCEEDED: site on test-host");
            assertThat(folder.resolve("metrics/nightkeep.prom")).exists();
        }
    }
}
