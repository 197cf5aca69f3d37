package dev.nightkeep.conversation.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.audit.AuditTrail;
import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.Sample;
import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.conversation.setting.PeopleSettings;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.signature.SignatureHeaders;
import dev.nightkeep.discord.value.Permission;
import dev.nightkeep.discord.value.Permissions;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.store.InMemoryStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReceiveInteractionTest {
    private static final Permissions NONE = Permissions.of(Permission.SEND_MESSAGES);

    private final ConversationWorld world = new ConversationWorld();

    private Sample backup(int number) {
        return Sample.command(world.clock.now(), number, "backup", Map.of());
    }

    private static String text(JsonObject answer) {
        return answer.toString();
    }

    private static void assertWhispered(JsonObject answer, String words) {
        assertThat(answer.whole("type")).contains(4L);
        assertThat(answer.requiredObject("data").whole("flags").orElseThrow() & 64)
                .isEqualTo(64);
        assertThat(text(answer)).contains(words);
    }

    @Test
    void receive_unsigned_isRefusedWithoutAWord() {
        byte[] body = backup(1).bytes();
        Map<String, String> forged = Map.of(
                SignatureHeaders.SIGNATURE, "00".repeat(64),
                SignatureHeaders.TIMESTAMP, String.valueOf(world.clock.now().getEpochSecond()));
        for (Map<String, String> headers : List.of(forged, Map.<String, String>of())) {
            WebhookAnswer answer = world.receive(headers, body);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(world.started(Machine.DISCORD)).isEmpty();
    }

    @Test
    void receive_ping_isAnsweredWithPong() {
        assertThat(world.send(Sample.golden("ping")).whole("type")).contains(1L);
    }

    @Test
    void receive_backup_isDeferredForAllAndStartedByItsId() {
        Sample backup = backup(1);
        JsonObject answer = world.send(backup);
        assertThat(answer.whole("type")).contains(5L);
        assertThat(answer.object("data")).isEmpty();
        assertThat(world.started(Machine.DISCORD)).singleElement().satisfies(started -> {
            assertThat(started.execution().name().text()).isEqualTo(backup.id().toString());
            assertThat(started.input()).contains(backup.id().toString()).doesNotContain(backup.token());
        });
    }

    @Test
    void receive_reading_isDeferredForOneAlone() {
        JsonObject answer = world.send(Sample.command(world.clock.now(), 1, "ping", Map.of()));
        assertThat(answer.whole("type")).contains(5L);
        assertThat(answer.requiredObject("data").whole("flags")).contains(64L);
    }

    @Test
    void receive_deliveredTwice_isAnsweredAlikeAndStartedOnce() {
        Sample backup = backup(1);
        assertThat(world.send(backup)).isEqualTo(world.send(backup));
        assertThat(world.started(Machine.DISCORD)).hasSize(1);
    }

    @Test
    void receive_backupTooSoon_isRefusedWithACountdown() {
        world.send(backup(1));
        world.clock.advance(Duration.ofMinutes(1));
        long next = ConversationWorld.START.plus(PeopleSettings.PACE).getEpochSecond();
        assertWhispered(world.send(backup(2)), "<t:%d:R>".formatted(next));
        assertThat(world.send(backup(3).by("1300000000000000009", "Grace")).whole("type"))
                .contains(5L);
        world.clock.advance(Duration.ofMinutes(4));
        assertThat(world.send(backup(4)).whole("type")).contains(5L);
        assertThat(world.started(Machine.DISCORD)).hasSize(3);
    }

    @Test
    void receive_owner_needNotWait() {
        Snowflake owner = Snowflake.of("1300000000000000004");
        ConversationWorld owned = new ConversationWorld(
                new InMemoryStore(), new PeopleSettings(Optional.empty(), Set.of(owner), false, PeopleSettings.PACE));
        owned.send(backup(1));
        assertThat(owned.send(backup(2)).whole("type")).contains(5L);
    }

    @Test
    void receive_member_isRefusedAndNoted() {
        assertWhispered(world.send(backup(1).permitted(NONE)), "administrators");
        assertThat(world.started(Machine.DISCORD)).isEmpty();
        assertThat(new AuditTrail(world.store).newestFirst(Optional.empty(), 5))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.record().entry().principal()).contains("1300000000000000004");
                    assertThat(entry.record().entry().code()).contains("not-permitted");
                });
    }

    @Test
    void receive_memberOfTheRole_isLetIn() {
        ConversationWorld trusting = new ConversationWorld(
                new InMemoryStore(),
                new PeopleSettings(Optional.of(ConversationWorld.ROLE), Set.of(), false, PeopleSettings.PACE));
        Sample member = backup(1);
        JsonObject plain = member.permitted(NONE).json();
        JsonObject roles = plain.requiredObject("member");
        Map<String, Object> members = new LinkedHashMap<>(roles.members());
        members.put("roles", List.of(ConversationWorld.ROLE.toString()));
        assertThat(trusting.send(new Sample(plain).with("member", new JsonObject(members)))
                        .whole("type"))
                .contains(5L);
        assertWhispered(trusting.send(backup(2).permitted(NONE)), "administrators");
    }

    @Test
    void receive_elsewhere_isRefused() {
        assertWhispered(world.send(Sample.golden("direct-message")), "in its server only");
        assertWhispered(world.send(backup(1).with("guild_id", "1300000000000000099")), "another server");
        Snowflake elsewhere = Snowflake.of("1300000000000000077");
        Sample restore = Sample.command(world.clock.now(), 2, "restore", Map.of("backup", "latest"));
        assertWhispered(world.send(restore.in(elsewhere)), "<#" + ConversationWorld.CHANNEL + ">");
        assertThat(world.started(Machine.DISCORD)).isEmpty();
    }

    @Test
    void receive_whatThisVersionDoesNotKnow_isAnsweredPolitely() {
        assertWhispered(world.send(Sample.golden("unknown-type")), "does not know");
        assertWhispered(world.send(Sample.press(world.clock.now(), 1, "nk9:levitate:7")), "does not know this button");
        assertWhispered(world.send(Sample.command(world.clock.now(), 2, "levitate", Map.of())), "levitate");
        assertWhispered(world.send(Sample.command(world.clock.now(), 3, "backup", Map.of("colour", "red"))), "colour");
    }

    @Test
    void receive_storeDown_isSaidWithWhatToDoAndAReference() {
        ConversationWorld broken = new ConversationWorld(
                new BrokenStore(), new PeopleSettings(Optional.empty(), Set.of(), false, PeopleSettings.PACE));
        Sample backup = backup(1);
        JsonObject answer = broken.send(backup);
        assertWhispered(answer, backup.id().toString());
        assertThat(text(answer)).contains("Try again").doesNotContain("hunter2").doesNotContain(backup.token());
        assertThat(broken.incidents()).isEmpty();
    }

    @Test
    void receive_keptInteraction_canBeReadAndIsKeptOnce() {
        Sample backup = backup(1);
        world.send(backup);
        assertThat(world.store.find(DiscordKeys.interaction(backup.id()))).isPresent();
        assertThat(DiscordKeys.interaction(backup.id()).value())
                .isEqualTo("control/discord/interactions/%s.json".formatted(backup.id()));
    }
}
