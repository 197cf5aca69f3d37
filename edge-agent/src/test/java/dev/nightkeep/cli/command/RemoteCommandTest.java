package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.cli.NightkeepCli;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import dev.nightkeep.doctor.BucketSettings;
import dev.nightkeep.doctor.TopicSettings;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.MemoryStateMachines.Started;
import dev.nightkeep.store.BackupStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands for a deployed stack, on one that is played. */
final class RemoteCommandTest {
    @TempDir
    private Path folder;

    private PlayedCloud cloud;

    @BeforeEach
    void play() {
        cloud = new PlayedCloud(folder);
    }

    private Outcome run(String... arguments) {
        return run(TestCli.in(folder), arguments);
    }

    private Outcome run(TestCli cli, String... arguments) {
        return cli.run((environment) -> Commands.commandLine(environment, cloud), arguments);
    }

    private Started last() {
        return cloud.machines.started().getLast();
    }

    private Outcome follow(String... arguments) {
        Outcome started = run(arguments);
        assertThat(started.exit()).as(started.all()).isZero();
        return started;
    }

    @Test
    void backup_detached_isStartedAndSaysHowToFollowIt() {
        Outcome run = follow("remote", "backup", "--detach");
        assertThat(last().machine().text()).isEqualTo("Backup");
        assertThat(last().input()).isEqualTo("{\"job\":\"default\",\"requestedBy\":\"cli\"}");
        String name = last().execution().name().text();
        assertThat(name).startsWith("cli-");
        assertThat(run.out())
                .contains("nightkeep remote status %s --stack nightkeep --follow".formatted(name))
                .contains("nightkeep remote cancel %s --stack nightkeep".formatted(name));
        assertThat(run("audit", "--from", "bucket", "--json").out()).contains("remote.backup", name);
    }

    @Test
    void backup_sameName_isStartedOnce() {
        follow("remote", "backup", "--detach", "--name", "before-the-upgrade");
        follow("remote", "backup", "--no-wait", "--name", "before-the-upgrade");
        assertThat(cloud.machines.started()).hasSize(1);
        assertThat(run("remote", "backup", "--detach", "--name", "not a name").exit())
                .isEqualTo(2);
    }

    @Test
    void backup_ended_saysHow() {
        follow("remote", "backup", "--detach", "--name", "one");
        cloud.says("backup", "SUCCEEDED", Map.of("state", "SUCCEEDED", "documents", 7));
        Outcome whole = run("remote", "backup", "--name", "one");
        assertThat(whole.exit()).as(whole.all()).isZero();
        assertThat(whole.out()).contains("Backup one succeeded", "documents", "s3://bucket");
        cloud.says("backup", "PARTIAL", Map.of("state", "PARTIAL", "text", "Two are missing."));
        Outcome partial = run("remote", "status", "one");
        assertThat(partial.exit()).isEqualTo(1);
        assertThat(partial.out()).contains("Backup one is PARTIAL", "Two are missing.");
        assertThat(run("remote", "status", "one", "--json").json().get("state").asText())
                .isEqualTo("PARTIAL");
    }

    @Test
    void run_thatLeavesNoRecord_isNoSuccess() {
        follow("remote", "verify", "--detach", "--name", "silent");
        assertThat(last().input()).contains("\"backup\":\"latest\"");
        cloud.ends.set(ExecutionState.SUCCEEDED);
        Outcome silent = run("remote", "status", "silent");
        assertThat(silent.exit()).isEqualTo(1);
        assertThat(silent.out()).contains("left no record of how");
        cloud.ends.set(ExecutionState.RUNNING);
        follow("remote", "verify", "--detach", "--name", "broken");
        cloud.ends.set(ExecutionState.FAILED);
        assertThat(run("remote", "status", "broken").out()).contains("is FAILED", "planted cause");
    }

    @Test
    void follow_leftByCtrlC_letsTheRunGoOn() {
        TestCli impatient = TestCli.in(folder).signalledBy(signalled -> {
            signalled.run();
            return () -> {};
        });
        Outcome left = run(impatient, "remote", "backup", "--name", "left");
        assertThat(left.exit()).isEqualTo(130);
        assertThat(left.out()).contains("is running", "nightkeep remote status left --stack nightkeep --follow");
        assertThat(last().execution().state()).isEqualTo(ExecutionState.RUNNING);
    }

    @Test
    void restore_isToldInTheWordsOfTheWorkflow() {
        follow(
                "remote",
                "restore",
                "latest",
                "--detach",
                "--into",
                "trial",
                "--db",
                "shop",
                "--collection",
                "orders",
                "--ns-from",
                "shop.*",
                "--ns-to",
                "copy.*",
                "--since",
                "2026-11-01",
                "--where",
                "{\"n\": {\"$gt\": 5}}");
        assertThat(last().machine().text()).isEqualTo("Restore");
        assertThat(last().input())
                .contains("\"backup\":\"latest\"", "\"dryRun\":false", "\"into\":\"trial\"", "\"databases\":[\"shop\"]")
                .contains("\"renames\":[{\"from\":\"shop.*\",\"to\":\"copy.*\"}]", "\"strategy\":\"skip_duplicates\"")
                .contains("\"from\":\"2026-11-01T00:00:00Z\"", "\"where\":{\"n\":{\"$gt\":5}}");
    }

    @Test
    void restore_thatChangesWhatIsThere_needsConsent() {
        String[] overwrite = {"remote", "restore", "latest", "--strategy", "overwrite", "--detach"};
        assertThat(run(overwrite).exit()).isEqualTo(2);
        assertThat(run(TestCli.in(folder).answering("no"), overwrite).exit()).isEqualTo(1);
        assertThat(cloud.machines.started()).isEmpty();
        assertThat(run(TestCli.in(folder).answering("yes"), overwrite).exit()).isZero();
        assertThat(run("remote", "restore", "latest", "--strategy", "overwrite", "--dry-run", "--detach")
                        .exit())
                .isZero();
        assertThat(last().input()).contains("\"dryRun\":true");
        assertThat(run("remote", "restore", "yesterday", "--detach").err()).contains("not the id of a backup");
    }

    @Test
    void list_showsRunsOfAllWorkflows() {
        assertThat(run("remote", "list").out()).contains("has not run anything yet");
        assertThat(run("remote", "status").exit()).isEqualTo(2);
        follow("remote", "backup", "--detach", "--name", "one");
        follow("remote", "verify", "--detach", "--name", "two");
        assertThat(run("remote", "list").out()).contains("WORKFLOW", "one", "two", "nightkeep list --from s3://bucket");
        assertThat(run("remote", "list", "--of", "verify", "--json").json().at("/runs"))
                .hasSize(1);
        assertThat(run("remote", "status").out()).contains("Verify two is running");
        assertThat(run("remote", "status", "three").err()).contains("has no run three");
        assertThat(run("remote", "list", "--stack", "other").err()).contains("There is no stack 'other'");
    }

    @Test
    void cancel_stopsIt_andSaysWhatIsLeft() {
        follow("remote", "backup", "--detach", "--name", "one");
        Outcome stopped = run("remote", "cancel", "one");
        assertThat(stopped.exit()).as(stopped.all()).isZero();
        assertThat(stopped.out()).contains("Run one was stopped, and is CANCELLED", "Nothing of it is left.");
        assertThat(run("remote", "cancel", "one").out()).contains("had ended before, as CANCELLED");
        assertThat(run("audit", "--from", "bucket", "--json").out()).contains("remote.cancel");
    }

    @Test
    void schedule_isShownChangedPausedAndResumed() {
        assertThat(run("schedule", "show").out()).contains("03:30 daily", "every 15 minutes", "Europe/Berlin", "on");
        Outcome set = run("schedule", "set", "backup", "--time", "04:15", "--zone", "America/New_York");
        assertThat(set.exit()).as(set.all()).isZero();
        assertThat(set.out())
                .contains("backup: 04:15 daily, America/New_York, on.")
                .contains("--parameter TimeZone=America/New_York --parameter BackupTime=04:15");
        assertThat(run("schedule", "pause", "backup").out()).contains("paused");
        assertThat(run("schedule", "show", "--json")
                        .json()
                        .at("/schedules/0/on")
                        .asBoolean())
                .isFalse();
        assertThat(run("schedule", "resume", "backup").out()).contains("America/New_York, on.");
        assertThat(run("audit", "--from", "bucket", "--json").out()).contains("schedule.set", "schedule.pause");
    }

    @Test
    void schedule_whatCannotBe_isRefused() {
        assertThat(run("schedule", "set", "health", "--time", "04:15").err()).contains("has no time of day");
        assertThat(run("schedule", "set", "backup", "--time", "4:15").exit()).isEqualTo(2);
        assertThat(run("schedule", "set", "backup", "--zone", "Mars/Base").err())
                .contains("not a time zone");
        assertThat(run("schedule", "set", "backup").exit()).isEqualTo(2);
        assertThat(run("schedule", "pause", "other").err()).contains("backup, health, prune, verify");
    }

    @Test
    void doctor_ofAHealthyStack_findsNothing() {
        try (BackupStore store = cloud.store("bucket")) {
            SampleBackups.commit(
                    store,
                    SampleBackups.layout("default", java.time.Instant.now().toString()));
        }
        Outcome well = run("doctor", "--stack", "nightkeep");
        assertThat(well.exit()).as(well.all()).isZero();
        assertThat(well.out()).contains("0 failed", "is stored").doesNotContain("What to do");
        assertThat(well.all()).doesNotContain("planted:secret");
    }

    @Test
    void doctor_namesWhatIsWrong_andWhatToDo() {
        cloud.bucket.set(new BucketSettings(Optional.empty(), false, false, Set.of(), false, false));
        cloud.topic.set(new TopicSettings(0, 1));
        cloud.secret.set(Optional.empty());
        cloud.key.set(Optional.empty());
        run("schedule", "pause", "verify");
        Outcome ill = run("doctor", "--stack", "nightkeep");
        assertThat(ill.exit()).isEqualTo(1);
        assertThat(ill.out())
                .contains("is NOT blocked", "are not kept", "is NOT required", "lacks ad-hoc-backups", "without a key")
                .contains("could not be looked at", "nobody is told", "is not stored", "is paused", "there is none")
                .contains("nightkeep schedule resume verify --stack nightkeep", "kms:DescribeKey");
        assertThat(run("doctor", "--stack", "nightkeep", "--json").json().at("/checks"))
                .anySatisfy(check -> assertThat(check.get("grade").asText()).isEqualTo("warning"))
                .anySatisfy(check -> assertThat(check.get("grade").asText()).isEqualTo("failed"));
    }

    @Test
    void doctor_withoutAStack_looksAtThisMachine() {
        Outcome here = run("doctor");
        assertThat(here.exit()).isZero();
        assertThat(here.out()).contains("Java", "There is no 'sam' on the PATH", "this machine");
    }

    private TestCli deploying(String script) throws IOException {
        Files.writeString(folder.resolve("template.yaml"), "Resources: {}\n");
        Files.writeString(folder.resolve("samconfig.toml"), "[prod.global.parameters]\nstack_name = \"nightkeep\"\n");
        for (String zip : new String[] {"workflow", "alerts", "recovery-api"}) {
            Path target = Files.createDirectories(folder.resolve("functions/%s/target".formatted(zip)));
            Files.writeString(target.resolve("nightkeep-%s.zip".formatted(zip)), "");
        }
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createFile(
                bin.resolve("sam"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(bin.resolve("sam"), "#!/bin/sh\n" + script);
        return TestCli.in(folder).with("PATH", bin + ":/usr/bin:/bin");
    }

    @Test
    void deploy_callsSam_andSaysWhatComesNext() throws IOException {
        TestCli cli = deploying("echo \"called with: $*\"\n");
        Outcome run = run(cli, "deploy", "--config-env", "prod", "--parameter", "Retention=daily 7, weekly 4", "--yes");
        assertThat(run.exit()).as(run.all()).isZero();
        assertThat(run.err())
                .contains("called with: deploy --template-file", "--config-env prod", "--no-confirm-changeset")
                .contains("--parameter-overrides Retention=\"daily 7, weekly 4\"");
        assertThat(run.out())
                .contains("The stack nightkeep is deployed", "Subscription Confirmation")
                .contains("nightkeep remote backup --stack nightkeep", "nightkeep doctor --stack nightkeep");
    }

    @Test
    void deploy_thatSamRefuses_isAFailure() throws IOException {
        Outcome run = run(deploying("echo no; exit 3\n"), "deploy", "--config-env", "prod");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("was NOT deployed: sam ended with 3");
    }

    @Test
    void deploy_whatIsMissing_isSaidBeforeAnythingIsDone() throws IOException {
        assertThat(run("deploy").err()).contains("There is no template.yaml");
        TestCli cli = deploying("touch called\n");
        Outcome secret =
                run(cli, "deploy", "--config-env", "prod", "--parameter", "Databases=mongodb://planted:secret@db/x");
        assertThat(secret.exit()).isEqualTo(2);
        assertThat(secret.all()).doesNotContain("planted:secret");
        Files.delete(folder.resolve("functions/alerts/target/nightkeep-alerts.zip"));
        assertThat(run(cli, "deploy", "--config-env", "prod").err()).contains("are not packed", "mvn -q package");
        assertThat(folder.resolve("called")).doesNotExist();
        assertThat(run("deploy", "--source", ".").err()).contains("are not packed");
    }

    @Test
    void commands_areThereForEverybody() {
        assertThat(NightkeepCli.commandLine(TestCli.in(folder).environment()).getSubcommands())
                .containsKeys("remote", "schedule", "deploy", "doctor");
    }
}
