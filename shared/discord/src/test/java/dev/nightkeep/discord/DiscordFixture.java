package dev.nightkeep.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.discord.api.DiscordService;
import dev.nightkeep.discord.fake.FakeChannel;
import dev.nightkeep.discord.fake.FakeDiscord;
import dev.nightkeep.discord.fake.FakeExchange;
import dev.nightkeep.discord.fake.FakeIdentity;
import dev.nightkeep.discord.fake.FakeInteraction;
import dev.nightkeep.discord.interaction.ReplyAddress;
import dev.nightkeep.discord.rest.DiscordSettings;
import dev.nightkeep.discord.rest.RestDiscord;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A fake Discord with a client, where every request and answer is held against the OpenAPI where that is there. */
public final class DiscordFixture implements AutoCloseable {
    /** A token that must be seen nowhere. */
    public static final String BOT_TOKEN = "planted-bot-token-0815";

    /** Who is who. */
    public static final FakeIdentity IDENTITY = new FakeIdentity(
            Snowflake.of("775799577604522054"),
            Snowflake.of("290926798626357999"),
            Snowflake.of("80351110224678912"),
            new Secret(BOT_TOKEN),
            "0".repeat(64));

    private final AdvancingClock clock = new AdvancingClock();
    private final FakeDiscord fake;
    private final DiscordService service;
    private final FakeChannel channel;
    private final List<FakeExchange> exchanges = new CopyOnWriteArrayList<>();

    /** With a client that has the token. */
    public DiscordFixture() {
        this(BOT_TOKEN);
    }

    /** With a client that has any token. */
    public DiscordFixture(String botToken) {
        try {
            this.fake = FakeDiscord.start(IDENTITY, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fake.observe(exchanges::add);
        this.channel = fake.world().addChannel("backups");
        this.service =
                RestDiscord.open(DiscordSettings.ofBot(new Secret(botToken)).at(fake.address()), clock);
    }

    /** By which everything goes. */
    public AdvancingClock clock() {
        return clock;
    }

    /** The fake. */
    public FakeDiscord fake() {
        return fake;
    }

    /** The client. */
    public DiscordService service() {
        return service;
    }

    /** A text channel. */
    public Snowflake channel() {
        return channel.id();
    }

    /** What went to and fro. */
    public List<FakeExchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** An interaction that was answered with "thinking". */
    public ReplyAddress deferred() {
        FakeInteraction interaction = fake.interactions().open(channel(), IDENTITY.ownerId(), Optional.empty());
        fake.interactions().answer(interaction, 200, "{\"type\": 5}".getBytes(StandardCharsets.UTF_8));
        return new ReplyAddress(IDENTITY.applicationId(), new Secret(interaction.token()));
    }

    /** Fails where a request or an answer is not as described. */
    @Override
    public void close() {
        service.close();
        fake.close();
        OpenApi.find()
                .ifPresent(description -> assertThat(exchanges)
                        .allSatisfy(exchange -> assertThat(description.violations(exchange))
                                .as("%s", exchange)
                                .isEmpty()));
    }
}
