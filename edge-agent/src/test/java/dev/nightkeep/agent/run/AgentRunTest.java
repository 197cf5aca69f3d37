package dev.nightkeep.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgentRunTest {
    private static final String EIGHT_LINES = """
            storage:
              directory: ./backups
            jobs:
              recipes:
                schedule: Sun 03:30
                keep: daily 30, weekly 12
                mongodb:
                  uri: env:SITE_URI
            """;

    @TempDir
    private Path folder;

    private AgentFolder agent() {
        return AgentFolder.in(folder).configured(EIGHT_LINES);
    }

    @Test
    void run_eightLines_makesABackupThatVerifies() {
        try (Site site = Site.filled()) {
            TestCli.Outcome run = agent().with(Site.VARIABLE, site.uri()).run("agent", "run", "--json");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.json().at("/jobs/0/state").asText()).isEqualTo("succeeded");
            assertThat(run.json().at("/jobs/0/documents").asInt()).isEqualTo(Site.USERS + Site.ORDERS);
            assertThat(run.json().at("/jobs/0/backup").asText())
                    .endsWith(run.json().at("/jobs/0/run").asText());
            assertThat(run.all()).doesNotContain(site.uri());
            assertThat(agent().run("verify", "latest", "--from", "backups").exit())
                    .isZero();
            assertThat(Files.exists(folder.resolve("state/nightkeep/work/recipes")))
                    .isFalse();
        }
    }

    @Test
    void run_databaseIsNotThere_failsAndLeavesTheOtherJobAlone() {
        try (Site site = Site.filled()) {
            TestCli.Outcome run = agent().configured(EIGHT_LINES + """
                              broken:
                                retries: 0
                                mongodb:
                                  uri: env:NOT_SET
                            """)
                    .with(Site.VARIABLE, site.uri())
                    .run("agent", "run", "--json");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json().at("/jobs/0/state").asText()).isEqualTo("succeeded");
            assertThat(run.json().at("/jobs/1/error/text").asText()).contains("NOT_SET is not set");
        }
    }
}
