package dev.nightkeep.conversation.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.HastyClock;
import dev.nightkeep.conversation.Machines;
import dev.nightkeep.conversation.Sample;
import dev.nightkeep.conversation.receive.WebhookAnswer;
import dev.nightkeep.conversation.setting.PeopleSettings;
import dev.nightkeep.conversation.setting.PlaceSettings;
import dev.nightkeep.discord.api.DiscordService;
import dev.nightkeep.discord.fake.FakeDiscord;
import dev.nightkeep.discord.fake.FakeExchange;
import dev.nightkeep.discord.fake.FakeIdentity;
import dev.nightkeep.discord.fake.FakeInteraction;
import dev.nightkeep.discord.rest.DiscordSettings;
import dev.nightkeep.discord.rest.RestDiscord;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.store.InMemoryStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup from the signed request to the card, over HTTP, against a Discord that refuses what Discord would refuse. */
final class RealServiceTest {
    private static final Secret TOKEN = new Secret("planted-bot-token-4711");
    private static final Snowflake OWNER = Snowflake.of("1300000000000000004");
    private static final FakeIdentity IDENTITY = new FakeIdentity(
            Snowflake.of("1300000000000000003"), ConversationWorld.GUILD, OWNER, TOKEN, "0".repeat(64));

    private final HastyClock clock = new HastyClock(ConversationWorld.START);
    private final List<FakeExchange> exchanges = new CopyOnWriteArrayList<>();
    private FakeDiscord fake;
    private DiscordService service;
    private Snowflake channel;
    private ConversationWorld world;

    @BeforeEach
    void start() throws IOException {
        fake = FakeDiscord.start(IDENTITY, clock);
        fake.observe(exchanges::add);
        channel = fake.world().addChannel("backups").id();
        service = RestDiscord.open(DiscordSettings.ofBot(TOKEN).at(fake.address()), clock);
        world = new ConversationWorld(
                new InMemoryStore(),
                new PeopleSettings(Optional.empty(), Set.of(), false, PeopleSettings.PACE),
                new PlaceSettings(ConversationWorld.GUILD, channel, Optional.empty()),
                clock,
                Optional.of(service));
    }

    @AfterEach
    void stop() {
        service.close();
        fake.close();
    }

    @Test
    void backup_overHttp_endsWithItsCardInAThread() {
        world.plays(Machine.BACKUP, Machines.after(3, RealBackups.machine(world)));
        FakeInteraction interaction = fake.interactions().open(channel, OWNER, Optional.empty());
        Sample backup = Sample.command(clock.now(), 1, "backup", Map.of())
                .in(channel)
                .with("id", interaction.id().toString())
                .with("token", interaction.token());
        WebhookAnswer answer = world.send(backup.bytes());
        fake.interactions().answer(interaction, answer.status(), answer.body());
        world.holdToItsEnd(backup);
        assertThat(exchanges)
                .isNotEmpty()
                .allSatisfy(exchange ->
                        assertThat(exchange.status()).as("%s", exchange).isBetween(200, 299));
        String sent = exchanges.toString();
        assertThat(sent)
                .contains("backup default 2026-12-01 00:00")
                .contains("Backup succeeded")
                .contains("https://links.example.net/d/")
                .doesNotContain(TOKEN.reveal());
        assertThat(world.incidents()).isEmpty();
    }
}
