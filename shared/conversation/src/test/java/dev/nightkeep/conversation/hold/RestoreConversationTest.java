package dev.nightkeep.conversation.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.audit.AuditTrail;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.Machines;
import dev.nightkeep.conversation.Sample;
import dev.nightkeep.conversation.setting.PeopleSettings;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MemoryStateMachines;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.CollectionPlan;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.FateCounts;
import dev.nightkeep.restore.PlanProblem;
import dev.nightkeep.restore.RestoreId;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.UndoReport;
import dev.nightkeep.restore.UndoneCollection;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

final class RestoreConversationTest {
    private static final Digest SOME = Digest.of(new byte[] {1}, 0, 1);
    private static final RestoreId RESTORE = RestoreId.of(ConversationWorld.START, new UUID(1, 2));

    private ConversationWorld world = new ConversationWorld();
    private Manifest backup = RealBackups.make(world);
    private Sample restore = restore(Map.of("backup", backup.id().value(), "strategy", "overwrite"));

    private Sample restore(Map<String, Object> options) {
        return Sample.command(world.clock.now(), 1, "restore", options);
    }

    private void approving() {
        world = new ConversationWorld(
                new InMemoryStore(), new PeopleSettings(Optional.empty(), Set.of(), true, PeopleSettings.PACE));
        backup = RealBackups.make(world);
        restore = restore(Map.of("backup", backup.id().value()));
    }

    /** A state machine that compares when it is asked for a dry run, and else restores. */
    private void machine(List<PlanProblem> problems) {
        world.plays(Machine.RESTORE, execution -> {
            String input = world.started(Machine.RESTORE).stream()
                    .filter(started -> started.execution().name().equals(execution.name()))
                    .findFirst()
                    .map(MemoryStateMachines.Started::input)
                    .orElseThrow();
            return input.contains("\"dryRun\":true") ? compared(execution, problems) : restored(execution);
        });
    }

    private Execution compared(Execution execution, List<PlanProblem> problems) {
        Namespace users = new Namespace("app", "users");
        CollectionPlan collection = new CollectionPlan(
                users,
                users,
                true,
                new FateCounts(
                        Map.of(DocumentFate.ADDED, 1234L, DocumentFate.REPLACED, 56L, DocumentFate.UNCHANGED, 7L)),
                1000,
                0,
                Map.of(),
                List.of(),
                2,
                3,
                SOME);
        RestorePlan plan = new RestorePlan(
                backup.id().value(), "memory", SOME, RestoreStrategy.OVERWRITE, List.of(collection), problems);
        ObjectKey kept = new ExecutionNotes(world.store)
                .keep(new ExecutionKey("restore", execution.name().text()), "plan.json", plan.toJson());
        return Machines.ending(
                        world,
                        Machine.RESTORE,
                        "SUCCEEDED",
                        Map.of("state", "SUCCEEDED", "dryRun", true, "restore", "", "report", kept.value()))
                .apply(execution);
    }

    private Execution restored(Execution execution) {
        return Machines.ending(
                        world,
                        Machine.RESTORE,
                        "SUCCEEDED",
                        Map.of(
                                "state",
                                "SUCCEEDED",
                                "dryRun",
                                false,
                                "restore",
                                RESTORE.value(),
                                "added",
                                1234,
                                "replaced",
                                56,
                                "verified",
                                1290))
                .apply(execution);
    }

    private String last() {
        return world.discord.said().getLast().text();
    }

    private Sample form(int number, String typed) {
        return Sample.form(world.clock.now(), number, "nk1:confirm:" + restore.id(), typed);
    }

    private long restores() {
        return world.started(Machine.RESTORE).stream()
                .filter(started -> !started.input().contains("dryRun"))
                .count();
    }

    @Test
    void restore_typed_showsWhatWouldChangeAndChangesNothing() {
        machine(List.of());
        world.talk(restore);
        assertThat(last())
                .contains("1,234 to add")
                .contains("56 to replace")
                .contains("7 unchanged")
                .contains("2 indexes")
                .contains("Nothing was changed yet")
                .contains("nk1:proposal:" + restore.id());
        assertThat(restores()).isZero();
        assertThat(world.started(Machine.RESTORE))
                .singleElement()
                .satisfies(started -> assertThat(started.input())
                        .contains("\"dryRun\":true")
                        .contains("\"strategy\":\"overwrite\"")
                        .doesNotContain(restore.token()));
    }

    @Test
    void restore_impossible_hasNoButton() {
        machine(List.of(new PlanProblem(PlanProblem.Severity.ERROR, "app.users", "A unique index stands against it")));
        world.talk(restore);
        assertThat(last()).contains("A unique index").doesNotContain("nk1:proposal:");
    }

    @Test
    void proposal_pressed_asksForTheNameOfTheDatabase() {
        machine(List.of());
        world.talk(restore);
        JsonObject answer = world.send(Sample.press(world.clock.now(), 2, "nk1:proposal:" + restore.id()));
        assertThat(answer.whole("type")).contains(9L);
        assertThat(answer.toString()).contains("nk1:confirm:" + restore.id()).contains("app");
    }

    @Test
    void confirm_otherName_changesNothing() {
        machine(List.of());
        world.talk(restore);
        assertThat(world.send(form(2, "production")).toString()).contains("Nothing was changed");
        assertThat(restores()).isZero();
    }

    @Test
    void confirm_rightName_restoresByThePlanAndOffersUndo() {
        machine(List.of());
        world.talk(restore);
        Sample form = form(2, " app ");
        assertThat(world.send(form).whole("type")).contains(5L);
        world.holdToItsEnd(form);
        assertThat(restores()).isEqualTo(1);
        assertThat(world.started(Machine.RESTORE).getLast().input())
                .contains("\"plan\":\"control/executions/restore/")
                .doesNotContain("dryRun");
        assertThat(world.discord.transcript())
                .contains("Added: 1234")
                .contains("Read back and compared: 1290")
                .contains("nk1:proposal:" + form.id());
        assertThat(world.discord.threadList())
                .singleElement()
                .satisfies(thread -> assertThat(thread.name()).startsWith("restore default 2026-12-01"));
    }

    @Test
    void confirm_byTwoAtOnce_restoresOnce() {
        machine(List.of());
        world.talk(restore);
        Sample first = form(2, "app");
        Sample second = form(3, "app").by("1300000000000000009", "Grace");
        assertThat(world.send(first).whole("type")).contains(5L);
        assertThat(world.send(second).toString()).contains("Nothing was done a second time");
        world.holdToItsEnd(first);
        world.holdToItsEnd(second);
        assertThat(restores()).isEqualTo(1);
    }

    @Test
    void proposal_fromYesterday_isNotDone() {
        machine(List.of());
        world.talk(restore);
        world.clock.advance(Duration.ofDays(1));
        Sample press = Sample.press(world.clock.now(), 2, "nk1:proposal:" + restore.id());
        assertThat(world.send(press).toString()).contains("expired");
        assertThat(world.send(form(3, "app")).toString()).contains("expired");
        assertThat(restores()).isZero();
    }

    @Test
    void proposal_dismissed_canNotBeConfirmed() {
        machine(List.of());
        world.talk(restore);
        Sample dismiss = Sample.press(world.clock.now(), 2, "nk1:dismiss:" + restore.id());
        assertThat(world.send(dismiss).whole("type")).contains(7L);
        assertThat(world.send(form(3, "app")).toString()).contains("Nothing was done a second time");
    }

    @Test
    void approval_required_needsASecondPerson() {
        approving();
        machine(List.of());
        world.talk(restore);
        world.talk(form(2, "app"));
        assertThat(restores()).isZero();
        assertThat(last()).contains("nk1:approve:" + restore.id()).contains("Requested by Ada");
        Sample own = Sample.press(world.clock.now(), 3, "nk1:approve:" + restore.id());
        assertThat(world.send(own).toString()).contains("Another person has to approve");
        Sample other = Sample.press(world.clock.now(), 4, "nk1:approve:" + restore.id())
                .by("1300000000000000009", "Grace");
        assertThat(world.send(other).whole("type")).contains(6L);
        world.holdToItsEnd(other);
        assertThat(restores()).isEqualTo(1);
        Sample third =
                Sample.press(world.clock.now(), 5, "nk1:reject:" + restore.id()).by("1300000000000000010", "Edsger");
        assertThat(world.send(third).toString()).contains("Somebody has decided");
        assertThat(new AuditTrail(world.store).newestFirst(Optional.empty(), 20))
                .anySatisfy(entry -> assertThat(entry.record().entry().subject())
                        .contains("(Ada)")
                        .contains("(Grace)"));
    }

    @Test
    void approval_expired_isNotDone() {
        approving();
        machine(List.of());
        world.talk(restore);
        world.talk(form(2, "app"));
        world.clock.advance(Duration.ofHours(2));
        Sample late = Sample.press(world.clock.now(), 4, "nk1:approve:" + restore.id())
                .by("1300000000000000009", "Grace");
        assertThat(world.send(late).toString()).contains("expired");
        assertThat(restores()).isZero();
    }

    @Test
    void approval_rejected_isNotDone() {
        approving();
        machine(List.of());
        world.talk(restore);
        world.talk(form(2, "app"));
        Sample reject =
                Sample.press(world.clock.now(), 4, "nk1:reject:" + restore.id()).by("1300000000000000009", "Grace");
        world.talk(reject);
        assertThat(last()).contains("Rejected by Grace");
        assertThat(restores()).isZero();
    }

    @Test
    void undo_confirmed_takesTheRestoreBack() {
        machine(List.of());
        world.talk(restore);
        Sample form = form(2, "app");
        world.talk(form);
        RestoreRecord record = new RestoreRecord(
                RESTORE,
                JobName.DEFAULT,
                backup.id().value(),
                "memory",
                SOME,
                backup.id(),
                world.clock.now(),
                Optional.of(world.clock.now()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        world.store.write(
                ObjectKey.of("control/restores/default/%s/restore.json".formatted(RESTORE)),
                ControlJson.write(record),
                Precondition.none());
        world.undoes(found -> new UndoReport(
                found.id(),
                "memory",
                false,
                world.clock.now(),
                world.clock.now(),
                List.of(new UndoneCollection(new Namespace("app", "users"), 1234, 56, 0, 0, 0, 0, List.of()))));
        Sample undo = Sample.form(world.clock.now(), 5, "nk1:confirm:" + form.id(), "app");
        world.talk(undo);
        assertThat(last()).contains("was taken back: 1,234 removed, 56 put back");
        assertThat(world.incidents()).isEmpty();
    }

    @Test
    void restore_into_isRenamed() {
        machine(List.of());
        world.clock.advance(Duration.ofSeconds(5));
        InMemorySource one = new InMemorySource();
        Backups.put(one, "app.users", "{}", List.of(RawBsonDocument.parse("{_id: 1}")));
        var unused = RealBackups.make(world, one, ProgressListener.none());
        Sample into =
                restore(Map.of("backup", "latest", "into", "rescue", "collections", "users, log_*", "since", "7d"));
        world.talk(into);
        assertThat(world.started(Machine.RESTORE).getFirst().input())
                .contains("{\"from\":\"app.*\",\"to\":\"rescue.*\"}")
                .contains("[\"users\",\"log_*\"]")
                .contains("\"filter\":{\"from\":\"2026-11-24T00:00:05");
    }
}
