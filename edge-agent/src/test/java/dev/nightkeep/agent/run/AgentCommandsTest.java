package dev.nightkeep.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgentCommandsTest {
    private static final String YAML = """
            storage: {directory: backups}
            jobs:
              one: {retries: 0, schedule: daily 03:30, keep: last 1, verify: 100%, command: {run: [echo, fine]}}
              off: {retries: 0, enabled: false, schedule: daily 03:30, command: {run: [echo, fine]}}
              never: {retries: 0, command: {run: [echo, fine]}}
            """;

    @TempDir
    private Path folder;

    private AgentFolder agent() {
        return AgentFolder.in(folder).configured(YAML).with("PATH", System.getenv("PATH"));
    }

    private int jobs(String... arguments) {
        return agent().run(arguments).json().at("/jobs").size();
    }

    @Test
    void run_due_runsWhatWasMissedOnceAndNothingElse() {
        assertThat(jobs("agent", "run", "--due", "--json")).isEqualTo(1);
        assertThat(jobs("agent", "run", "--due", "--json")).isZero();
        assertThat(jobs("agent", "run", "--job", "off", "--json")).isEqualTo(1);
        assertThat(jobs("agent", "run", "--all", "--json")).isEqualTo(2);
    }

    @Test
    void run_unknownJob_namesThoseThatThereAre() {
        TestCli.Outcome run = agent().run("agent", "run", "--job", "two");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no job 'two'", "one, off, never");
    }

    @Test
    void run_keep_deletesTheOldOneAndNotesIt() {
        agent().run("agent", "run", "--job", "one");
        assertThat(agent().run("agent", "run", "--job", "one").err()).contains("Deleted backup ", "Verified ");
        assertThat(agent().run("list", "--from", "backups", "--json").json().at("/backups"))
                .hasSize(1);
        assertThat(agent().run("audit", "--from", "backups", "--verify").exit()).isZero();
        assertThat(agent().run("audit", "--from", "backups", "--json").out())
                .contains("backup.prune", "agent:test-host");
    }

    @Test
    void run_whileAnotherRunHasTheJob_isSkippedAndSaysSo() throws Exception {
        Path lock = folder.resolve("state/nightkeep/locks/one.lock");
        Files.createDirectories(lock.getParent());
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            TestCli.Outcome run = agent().run("agent", "run", "--job", "one", "--json");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json().at("/jobs/0/state").asText()).isEqualTo("skipped");
        }
    }

    @Test
    void prune_dryRun_explainsEachDecision() {
        AgentFolder keepsAll = AgentFolder.in(folder)
                .configured(YAML.replace("keep: last 1, ", ""))
                .with("PATH", System.getenv("PATH"));
        keepsAll.run("agent", "run", "--job", "one");
        keepsAll.run("agent", "run", "--job", "one");
        TestCli.Outcome plan = agent().run("agent", "prune", "--dry-run");
        assertThat(plan.exit()).isZero();
        assertThat(plan.out())
                .contains(
                        "the last good backup is never removed",
                        "no rule of 'last 1' keeps it",
                        "Nothing was deleted.");
        assertThat(agent().run("agent", "prune").exit()).isEqualTo(2);
        assertThat(agent().run("agent", "prune", "--yes").out()).contains("Deleted 1 backup");
    }

    @Test
    void run_storageIsNotMounted_writesNothingBeneath() {
        AgentFolder agent = AgentFolder.in(folder)
                .configured(YAML.replace("{directory: backups}", "{mount: {directory: backups, mounted-at: .}}"))
                .with("PATH", System.getenv("PATH"));
        TestCli.Outcome run = agent.run("agent", "run", "--job", "one", "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().at("/jobs/0/error/text").asText())
                .contains("Nothing is mounted at " + folder, "are not written beneath it");
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void doctor_saysWhatWorksAndWhatToDoAboutTheRest() {
        TestCli.Outcome run = AgentFolder.in(folder)
                .configured(YAML.replace(
                        "never: {retries: 0, command: {run: [echo, fine]}}", "db: {mongodb: {uri: env:NOT_SET}}"))
                .with("PATH", System.getenv("PATH"))
                .run("agent", "doctor");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("OK", "FAILED", "NOT_SET is not set", "Set it for the agent", "Nothing was changed.");
    }

    @Test
    void init_options_writeAConfigurationThatRuns() {
        try (Site site = Site.filled()) {
            AgentFolder agent = AgentFolder.in(folder).with(Site.VARIABLE, site.uri());
            TestCli.Outcome init = agent.run("agent", "init", "--uri", "env:SITE_URI", "--to", "./backups");
            assertThat(init.exit()).as(init.err()).isZero();
            assertThat(agent.run("agent", "run", "--dry-run").out()).contains("2 to back up");
            assertThat(agent.run("agent", "run").exit()).isZero();
            assertThat(agent.run("agent", "init", "--uri", "env:SITE_URI", "--to", "./other")
                            .exit())
                    .isEqualTo(2);
        }
    }

    @Test
    void init_asks_andRefusesAConnectionString() {
        AgentFolder asked = AgentFolder.in(folder).with(cli -> cli.answering("file:/etc/uri", "s3://my-bucket/mongo"));
        assertThat(asked.run("agent", "init").exit()).isZero();
        assertThat(folder.resolve("nightkeep.yaml")).content().contains("bucket: 'my-bucket'", "prefix: 'mongo'");
        TestCli.Outcome run = asked.run("agent", "init", "-c", "b.yaml", "--uri", "mongodb://u:hunter2@h", "--to", "b");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.all()).doesNotContain("hunter2");
    }

    @Test
    void serve_untilItIsStopped_runsWhatIsDue() {
        AgentFolder agent = agent().with(cli -> cli.signalledBy(signalled -> {
            Thread watcher = Thread.ofPlatform().daemon().start(() -> {
                while (!Files.exists(folder.resolve("backups/control/agents/test-host.json"))) {
                    Thread.onSpinWait();
                }
                signalled.run();
            });
            return watcher::interrupt;
        }));
        TestCli.Outcome run = agent.run("agent", "serve");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("The next job is due at");
        assertThat(agent().run("list", "--from", "backups", "--json").json().at("/backups"))
                .hasSize(1);
    }
}
