package dev.nightkeep.conversation.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.audit.AuditTrail;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.Machines;
import dev.nightkeep.conversation.Sample;
import dev.nightkeep.conversation.download.DownloadLinks;
import dev.nightkeep.conversation.download.OpenDownload;
import dev.nightkeep.conversation.download.OpenedDownload;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.discord.api.ThreadDetails;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Permissions;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.schedule.Schedule;
import dev.nightkeep.schedule.ScheduleExpression;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

final class ReadingConversationsTest {
    private final ConversationWorld world = new ConversationWorld();

    private Sample command(int number, String path, Map<String, Object> options) {
        return Sample.command(world.clock.now(), number, path, options);
    }

    /** The last that was said outside of the report channel. */
    private String last() {
        return world.discord.said().stream()
                .filter(each -> !each.where().channelId().equals(ConversationWorld.REPORTS))
                .toList()
                .getLast()
                .text();
    }

    private List<Manifest> backups(int count) {
        List<Manifest> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            world.clock.advance(Duration.ofSeconds(5));
            made.add(RealBackups.make(world));
        }
        return made.reversed();
    }

    @Test
    void backups_moreThanAPage_areTurned() {
        List<Manifest> made = backups(6);
        Sample list = command(1, "backups", Map.of("job", "default", "from", "7d"));
        world.talk(list);
        assertThat(last())
                .contains(made.getFirst().id().value())
                .doesNotContain(made.getLast().id().value())
                .contains("nk1:download:" + made.getFirst().id())
                .contains("nk1:page:%s.1".formatted(list.id()));
        world.talk(Sample.press(world.clock.now(), 2, "nk1:page:%s.1".formatted(list.id())));
        assertThat(last()).contains(made.getLast().id().value()).contains("nk1:page:%s.0".formatted(list.id()));
    }

    @Test
    void backups_ofALongTime_areFiltered() {
        backups(1);
        world.talk(command(1, "backups", Map.of("type", "rollback")));
        assertThat(last()).contains("There is no backup like that");
        world.talk(command(2, "backups", Map.of("from", "soon")));
        assertThat(last()).contains("is no time").contains("7d");
    }

    @Test
    void backupInfo_namesItsCollections() {
        Manifest backup = backups(1).getFirst();
        world.talk(command(1, "backup-info", Map.of("id", backup.id().value())));
        assertThat(last()).contains("Consistency").contains("app.small").contains("nk1:verify:" + backup.id());
        world.talk(command(2, "backup-info", Map.of("id", "20200101T000000Z")));
        assertThat(last()).contains("There is no backup");
    }

    @Test
    void download_opensUntilItIsRevoked() {
        Manifest backup = backups(1).getFirst();
        world.talk(Sample.press(world.clock.now(), 1, "nk1:download:" + backup.id()));
        Matcher token =
                Pattern.compile("https://links\\.example\\.net/d/([\\w-]+)").matcher(last());
        assertThat(token.find()).isTrue();
        DownloadLinks links = new DownloadLinks(new KeptDocuments(world.store), world.clock);
        OpenDownload open = new OpenDownload(
                links, world.store, (key, name, lifetime) -> URI.create("https://bucket.example.net/" + key));
        OpenedDownload all = open.open(token.group(1), Optional.empty());
        assertThat(all).isInstanceOf(OpenedDownload.Files.class);
        String name = ((OpenedDownload.Files) all).files().getFirst().name();
        assertThat(open.open(token.group(1), Optional.of(name))).isInstanceOf(OpenedDownload.Redirect.class);
        assertThat(open.open(token.group(1), Optional.of("../../control/audit/head.json")))
                .isInstanceOf(OpenedDownload.Nothing.class);
        assertThat(links.find(token.group(1)).orElseThrow().opened()).isEqualTo(3);
        assertThat(links.revoke(token.group(1))).isTrue();
        assertThat(open.open(token.group(1), Optional.empty())).isInstanceOf(OpenedDownload.Nothing.class);
    }

    @Test
    void download_tooLate_opensNothing() {
        Manifest backup = backups(1).getFirst();
        DownloadLinks links = new DownloadLinks(new KeptDocuments(world.store), world.clock);
        String address = links.create(
                        URI.create("https://links.example.net/"), new BackupLayout(backup.job(), backup.id()), "test")
                .toString();
        String token = address.substring(address.lastIndexOf('/') + 1);
        assertThat(links.open(token)).isPresent();
        world.clock.advance(DownloadLinks.LIFETIME);
        assertThat(links.open(token)).isEmpty();
        assertThat(links.open("a".repeat(43))).isEmpty();
        assertThat(links.open("../x")).isEmpty();
    }

    @Test
    void verify_pressed_isToldInAThread() {
        Manifest backup = backups(1).getFirst();
        world.plays(
                Machine.VERIFY,
                Machines.after(
                        2,
                        Machines.ending(
                                world,
                                Machine.VERIFY,
                                "SUCCEEDED",
                                Map.of("state", "SUCCEEDED", "parts", 12, "documents", 5065))));
        world.talk(Sample.press(world.clock.now(), 1, "nk1:verify:" + backup.id()));
        assertThat(world.started(Machine.VERIFY))
                .singleElement()
                .satisfies(started ->
                        assertThat(started.input()).contains(backup.id().value()));
        assertThat(world.discord.transcript()).contains("Documents: 5065");
        assertThat(last()).contains("succeeded");
    }

    /** The second task of the conversation finds another backup under 'latest'. */
    @Test
    void verify_ofTheLatest_isOfTheOneThatWasTheLatestAtFirst() {
        Manifest meant = backups(1).getFirst();
        world.plays(
                Machine.VERIFY,
                Machines.after(
                        6,
                        Machines.ending(
                                world,
                                Machine.VERIFY,
                                "SUCCEEDED",
                                Map.of("state", "SUCCEEDED", "parts", 12, "documents", 5065))));
        Sample verify = command(1, "verify", Map.of("backup", "latest"));
        world.send(verify);
        assertThat(world.hold(verify, Duration.ofSeconds(3))).isEqualTo(Held.AGAIN);
        Manifest newer = backups(1).getFirst();
        world.holdToItsEnd(verify);
        assertThat(world.started(Machine.VERIFY))
                .singleElement()
                .satisfies(started ->
                        assertThat(started.input()).contains(meant.id().value()));
        assertThat(world.discord.transcript()).doesNotContain(newer.id().value());
        assertThat(new AuditTrail(world.store).newestFirst(Optional.empty(), 9))
                .noneMatch(entry -> entry.toString().contains(newer.id().value()));
    }

    @Test
    void cancel_running_isStopped() {
        Sample backup = command(1, "backup", Map.of());
        world.send(backup);
        assertThat(world.hold(backup, Duration.ofSeconds(3))).isEqualTo(Held.AGAIN);
        world.talk(command(2, "cancel", Map.of()));
        assertThat(last()).contains("is being stopped");
        world.holdToItsEnd(backup);
        assertThat(last()).contains("was cancelled");
        assertThat(world.started(Machine.BACKUP).getFirst().execution().state()).isEqualTo(ExecutionState.ABORTED);
        world.talk(command(3, "cancel", Map.of()));
        assertThat(last()).contains("Nothing like that is running");
    }

    @Test
    void cancel_pressed_stopsTheRunOfItsCard() {
        Sample backup = command(1, "backup", Map.of());
        world.send(backup);
        var unused = world.hold(backup, Duration.ofSeconds(3));
        world.talk(Sample.press(world.clock.now(), 2, "nk1:cancel:" + backup.id()));
        assertThat(last()).contains(new ExecutionName("discord-" + backup.id()).text());
    }

    @Test
    void ping_measuresEveryLeg() {
        world.talk(command(1, "ping", Map.of()));
        assertThat(last())
                .contains("Store: ")
                .contains("State machines: ")
                .contains("Database: ")
                .contains("From here");
    }

    @Test
    void querydb_countsAndDates() {
        Backups.put(
                world.source,
                "app.entries",
                "{}",
                List.of(
                        RawBsonDocument.parse("{_id: {$oid: '65f1f9a3c05e1f9a3cd70001'}}"),
                        RawBsonDocument.parse("{_id: {$oid: '6b062500c05e1f9a3cd70002'}}")));
        world.talk(command(1, "querydb", Map.of("collection", "entries", "since", "30d")));
        assertThat(last())
                .contains("2 entries")
                .contains("<t:%d:f>".formatted(0x65f1f9a3L))
                .contains(": 1");
        world.talk(command(2, "querydb", Map.of("collection", "nothing")));
        assertThat(last()).contains("no collection like that");
    }

    @Test
    void dbstats_saysWhatIsLeft() {
        Backups.put(world.source, "app.entries", "{}", List.of(RawBsonDocument.parse("{_id: 1}")));
        world.talk(command(1, "dbstats", Map.of()));
        assertThat(last()).contains("536.9 MB").contains("app.entries").contains("Growth");
    }

    @Test
    void purge_isNotDoneYet() {
        world.talk(command(1, "purge", Map.of("collection", "entries", "older-than", "180d")));
        assertThat(last()).contains("cannot do that in Discord yet").contains("Nothing was changed");
    }

    @Test
    void status_says_whatIsThere() {
        backups(1);
        world.schedules.with("group", schedule());
        world.talk(command(1, "status", Map.of()));
        assertThat(last())
                .contains("Last good backup")
                .contains("nightly-backup")
                .contains("daily")
                .contains("1 backup");
    }

    private static Schedule schedule() {
        return new Schedule("nightly-backup", new ScheduleExpression("cron(30 3 * * ? *)"), ZoneId.of("UTC"), true, "");
    }

    @Test
    void schedule_set_isChangedAndSaid() {
        world.schedules.with("group", schedule());
        world.talk(command(1, "schedule set", Map.of("hour", 4, "minute", 15, "time-zone", "Europe/Berlin")));
        Schedule changed = world.schedules.find("group", "nightly-backup").orElseThrow();
        assertThat(changed.expression().text()).isEqualTo("cron(15 4 * * ? *)");
        assertThat(changed.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(last()).contains("15 daily");
        world.talk(command(2, "schedule pause", Map.of()));
        assertThat(world.schedules.find("group", "nightly-backup").orElseThrow().on())
                .isFalse();
        assertThat(last()).contains("paused");
        world.talk(command(3, "schedule set", Map.of("hour", 4, "minute", 15, "time-zone", "Mars/Base")));
        assertThat(last()).contains("is no time zone");
    }

    @Test
    void threads_finished_arePutAway() {
        Snowflake old = Snowflake.at(world.clock.now().minus(Duration.ofDays(9)), 1);
        world.discord.add(thread(old, "backup default 2026-11-22 03:30"));
        world.discord.add(thread(Snowflake.at(world.clock.now().minus(Duration.ofDays(9)), 2), "holiday pictures"));
        world.talk(command(1, "threads tidy", Map.of("older-than", "7d")));
        assertThat(world.discord.threadList())
                .filteredOn(ThreadDetails::archived)
                .extracting(ThreadDetails::id)
                .containsExactly(old);
    }

    private ThreadDetails thread(Snowflake id, String name) {
        return new ThreadDetails(
                id, name, Optional.of(ConversationWorld.CHANNEL), Optional.empty(), false, id.createdAt());
    }

    @Test
    void autocomplete_suggestsBackupsToThoseWhoMay() {
        Manifest backup = backups(1).getFirst();
        JsonObject answer = world.send(Sample.golden("autocomplete").madeAt(world.clock.now(), 1));
        assertThat(answer.toString()).contains(backup.id().value());
        assertThat(world.send(Sample.golden("autocomplete").permitted(Permissions.NONE))
                        .toString())
                .doesNotContain(backup.id().value());
    }
}
