package dev.nightkeep.conversation.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.audit.AuditTrail;
import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.Machines;
import dev.nightkeep.conversation.RecordingDiscord.Said;
import dev.nightkeep.conversation.Sample;
import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.discord.api.DiscordPermissionMissingException;
import dev.nightkeep.discord.api.DiscordTokenRejectedException;
import dev.nightkeep.discord.api.DiscordUnavailableException;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MemoryStateMachines;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class BackupConversationTest {
    private final ConversationWorld world = new ConversationWorld();
    private final Sample backup = Sample.command(world.clock.now(), 1, "backup", Map.of());

    /** Without what is told in the report channel. */
    private List<Said> said(String how) {
        return world.discord.said().stream()
                .filter(each ->
                        each.how().equals(how) && !each.where().channelId().equals(ConversationWorld.REPORTS))
                .toList();
    }

    private List<Said> reported() {
        return world.discord.said().stream()
                .filter(each -> each.where().channelId().equals(ConversationWorld.REPORTS))
                .toList();
    }

    private String last() {
        return world.discord.said().stream()
                .filter(each -> !each.where().channelId().equals(ConversationWorld.REPORTS))
                .toList()
                .getLast()
                .text();
    }

    /** The last text of the message in the thread. */
    private String report() {
        Snowflake thread = world.discord.threadList().getFirst().id();
        return world.discord.shown().entrySet().stream()
                .filter(entry -> entry.getKey().channelId().equals(thread))
                .map(entry -> entry.getValue().json().toString())
                .collect(Collectors.joining());
    }

    private void noteProgress(Execution execution, long documents) {
        new ExecutionNotes(world.store)
                .progress(
                        new ExecutionKey("backup", execution.name().text()),
                        new ExecutionProgress(
                                "reading", 1, 3, documents, 1000 * documents, OptionalLong.of(400), Instant.EPOCH));
    }

    @Test
    void backup_runs_isToldInAThreadAndEndsWithItsCard() {
        world.plays(Machine.BACKUP, Machines.after(3, RealBackups.machine(world)));
        world.talk(backup);
        assertThat(world.discord.threadList())
                .singleElement()
                .satisfies(thread -> assertThat(thread.name()).isEqualTo("backup default 2026-12-01 00:00"));
        assertThat(report())
                .contains("Backup succeeded")
                .contains("Id: ")
                .contains("Size: ")
                .contains("Consistency: ")
                .contains("documents")
                .contains("https://links.example.net/d/")
                .contains("nk1:verify:")
                .contains(backup.id().toString());
        assertThat(said("post"))
                .as("one message in the thread, edited in place")
                .hasSize(1);
        assertThat(last()).contains("Backup of `default` succeeded");
        assertThat(world.incidents()).isEmpty();
    }

    @Test
    void backup_runs_isStartedOnceWithoutACredential() {
        world.plays(Machine.BACKUP, RealBackups.machine(world));
        world.talk(backup);
        assertThat(world.started(Machine.BACKUP)).singleElement().satisfies(started -> {
            assertThat(started.execution().name().text()).isEqualTo("discord-" + backup.id());
            assertThat(started.input()).contains("\"job\":\"default\"").doesNotContain(backup.token());
        });
    }

    @Test
    void backup_over_leavesNoToken() throws Exception {
        world.plays(Machine.BACKUP, RealBackups.machine(world));
        world.talk(backup);
        try (var in = world.store.read(DiscordKeys.interaction(backup.id()), 0)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("token");
        }
        assertThat(world.discord.transcript()).doesNotContain(backup.token());
        world.send(backup);
        assertThat(world.hold(backup, Duration.ofMinutes(1))).isEqualTo(Held.DONE);
        assertThat(world.started(Machine.BACKUP)).hasSize(1);
    }

    @Test
    void backup_moves_isEditedOnlyWhenSomethingChanged() {
        long[] looks = {0};
        world.plays(Machine.BACKUP, execution -> {
            looks[0]++;
            noteProgress(execution, looks[0] < 10 ? 100 : 200);
            return looks[0] < 20 ? execution : RealBackups.machine(world).apply(execution);
        });
        world.talk(backup);
        assertThat(said("post")).hasSize(1);
        assertThat(said("edit"))
                .as("200 documents, and the report; the summary is a reply")
                .hasSize(2);
        assertThat(said("edit").getFirst().text()).contains("200 documents").contains("50 %");
    }

    @Test
    void backup_taskEnds_goesOnWhereItWas() {
        world.plays(Machine.BACKUP, Machines.after(40, RealBackups.machine(world)));
        world.send(backup);
        int tasks = 1;
        while (world.hold(backup, Duration.ofSeconds(5)) == Held.AGAIN) {
            tasks++;
        }
        assertThat(tasks).isGreaterThan(5);
        assertThat(said("post")).hasSize(1);
        assertThat(said("thread")).hasSize(1);
        assertThat(world.started(Machine.BACKUP)).hasSize(1);
        assertThat(report()).contains("Backup succeeded");
    }

    @Test
    void backup_longerThanAFewMinutes_isToldByTheBot() {
        world.plays(Machine.BACKUP, Machines.after(40 * 60, RealBackups.machine(world)));
        world.talk(backup);
        assertThat(world.clock.now()).isAfter(ConversationWorld.START.plus(Duration.ofMinutes(39)));
        assertThat(report()).contains("Backup succeeded");
        assertThat(last()).contains("Backup of `default` succeeded");
    }

    @Test
    void backup_isNoted_byWhomAndHowItEnded() {
        world.plays(Machine.BACKUP, RealBackups.machine(world));
        world.talk(backup);
        assertThat(new AuditTrail(world.store).newestFirst(Optional.empty(), 5))
                .extracting(entry -> entry.record().entry().outcome())
                .containsExactly(AuditOutcome.DONE, AuditOutcome.STARTED);
        assertThat(new AuditTrail(world.store).newestFirst(Optional.empty(), 5)).allSatisfy(entry -> {
            assertThat(entry.record().entry().principal()).isEqualTo("discord:1300000000000000004 (Ada)");
            assertThat(entry.record().entry().origin().correlation())
                    .isEqualTo(backup.id().toString());
        });
    }

    @Test
    void backup_fails_isToldWithWhatToDo() {
        world.plays(
                Machine.BACKUP,
                Machines.ending(
                        world,
                        Machine.BACKUP,
                        "FAILED",
                        Map.of(
                                "state", "FAILED",
                                "code", "source-unavailable",
                                "text", "mongodb://root:hunter2@db.example.net does not answer. Look at it.")));
        world.talk(backup);
        assertThat(report())
                .contains("failed")
                .contains("does not answer")
                .contains(backup.id().toString())
                .doesNotContain("hunter2");
        assertThat(last()).contains("Backup of `default` failed");
        assertThat(reported()).as("start and failure").hasSize(2);
        assertThat(reported().getLast().text()).contains("does not answer").doesNotContain("hunter2");
    }

    @Test
    void backup_succeeds_isReportedWhenItStarts() {
        world.plays(Machine.BACKUP, Machines.after(3, RealBackups.machine(world)));
        world.talk(backup);
        assertThat(reported())
                .singleElement()
                .satisfies(start -> assertThat(start.text()).contains("started by Ada"));
    }

    @Test
    void backup_failsAtLength_isToldInAFile() {
        String text = "The error goes on and on. ".repeat(2000);
        world.plays(
                Machine.BACKUP,
                Machines.ending(world, Machine.BACKUP, "FAILED", Map.of("state", "FAILED", "text", text)));
        world.talk(backup);
        Snowflake thread = world.discord.threadList().getFirst().id();
        assertThat(world.discord.shown().entrySet())
                .filteredOn(entry -> entry.getKey().channelId().equals(thread))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getValue().attachments())
                        .singleElement()
                        .satisfies(file -> assertThat(new String(file.content(), StandardCharsets.UTF_8))
                                .isEqualTo(text)));
    }

    @Test
    void backup_stoppedWithoutAWord_isNeverCalledASuccess() {
        for (ExecutionState how : Set.of(ExecutionState.ABORTED, ExecutionState.TIMED_OUT, ExecutionState.SUCCEEDED)) {
            ConversationWorld other = new ConversationWorld();
            other.plays(Machine.BACKUP, execution -> MemoryStateMachines.ended(execution, how, "", ""));
            other.talk(backup);
            assertThat(other.discord.said().getLast().text()).doesNotContain("succeeded");
        }
    }

    @Test
    void backup_noThreadAllowed_isToldInTheAnswer() {
        world.plays(Machine.BACKUP, Machines.after(3, RealBackups.machine(world)));
        world.discord.failing(operation -> operation.equals("thread")
                ? Optional.of(new DiscordPermissionMissingException("start a thread", "Create Public Threads"))
                : Optional.empty());
        world.talk(backup);
        assertThat(world.started(Machine.BACKUP)).hasSize(1);
        assertThat(last()).contains("Backup succeeded").contains("Create Public Threads");
    }

    @Test
    void backup_botMayDoNothing_isToldInTheAnswer() {
        world.plays(Machine.BACKUP, Machines.after(3, RealBackups.machine(world)));
        world.discord.failing(operation -> operation.equals("reply")
                ? Optional.empty()
                : Optional.of(new DiscordTokenRejectedException(operation)));
        world.talk(backup);
        assertThat(last()).contains("Backup succeeded").contains("did not accept the token");
    }

    @Test
    void backup_threadDeletedMeanwhile_isToldElsewhere() {
        world.plays(Machine.BACKUP, Machines.after(10, execution -> {
            world.discord.deleteThread(world.discord.threadList().getFirst().id());
            return RealBackups.machine(world).apply(execution);
        }));
        world.talk(backup);
        assertThat(last()).contains("Backup succeeded").contains("There is no thread");
    }

    @Test
    void backup_discordDownForTenMinutes_isMadeAndToldLate() {
        world.plays(Machine.BACKUP, Machines.after(30, RealBackups.machine(world)));
        Instant up = ConversationWorld.START.plus(Duration.ofMinutes(10));
        world.discord.failing(operation -> world.clock.now().isAfter(ConversationWorld.START.plusSeconds(3))
                        && world.clock.now().isBefore(up)
                ? Optional.of(new DiscordUnavailableException("Discord does not answer"))
                : Optional.empty());
        world.talk(backup);
        assertThat(report()).contains("Backup succeeded");
        assertThat(said("post")).hasSize(1);
        assertThat(world.clock.now()).isAfterOrEqualTo(up);
    }

    @Test
    void backup_discordDownFromTheStart_isMadeAndToldLate() {
        world.plays(Machine.BACKUP, Machines.after(30, RealBackups.machine(world)));
        Instant up = ConversationWorld.START.plus(Duration.ofMinutes(20));
        world.discord.failing(operation -> world.clock.now().isBefore(up)
                ? Optional.of(new DiscordUnavailableException("Discord does not answer"))
                : Optional.empty());
        world.talk(backup);
        assertThat(world.started(Machine.BACKUP)).hasSize(1);
        assertThat(last()).contains("Backup succeeded");
    }

    @Test
    void backup_unknownJobName_isRefusedInOneSentence() {
        Sample strange = Sample.command(world.clock.now(), 2, "backup", Map.of("job", "../../etc"));
        world.talk(strange);
        assertThat(world.started(Machine.BACKUP)).isEmpty();
        assertThat(last()).contains("is not the name of a job");
    }

    @Test
    void backup_narrowed_isRefusedRatherThanMadeOfSomethingElse() {
        Sample narrowed = Sample.command(world.clock.now(), 2, "backup", Map.of("collections", "users"));
        world.talk(narrowed);
        assertThat(world.started(Machine.BACKUP)).isEmpty();
        assertThat(last()).contains("collections");
    }
}
