package dev.nightkeep.discord.fake;

import static dev.nightkeep.discord.fake.FakeRoute.bot;
import static dev.nightkeep.discord.fake.FakeRoute.open;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** All routes that the fake has. Thread-safe. */
final class FakeRoutes {
    private static final String MESSAGE = "/channels/{channel_id}/messages/{message_id}";
    private static final String WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";
    private static final String COMMANDS = "/applications/{application_id}/commands";
    private static final String GUILD_COMMANDS = "/applications/{application_id}/guilds/{guild_id}/commands";

    private final FakeWorld world;
    private final FakeMessages messages;
    private final FakeThreads threads;
    private final FakeWebhooks webhooks;
    private final MessageView messageView;
    private final ChannelView channelView;

    FakeRoutes(FakeWorld world, FakeFaults faults, URI files) {
        this.world = world;
        this.messages = new FakeMessages(world, faults);
        this.threads = new FakeThreads(world, messages);
        this.webhooks = new FakeWebhooks(world);
        this.messageView = new MessageView(world.identity(), files);
        this.channelView = new ChannelView(world.identity());
    }

    List<FakeRoute> all() {
        return Stream.of(ofMessages(), ofThreads(), ofWebhooks(), ofInstallation())
                .flatMap(List::stream)
                .toList();
    }

    private List<FakeRoute> ofMessages() {
        return List.of(
                bot("POST /channels/{channel_id}/messages", (id, request) -> shown(messages.post(id.id(0), request))),
                bot("GET " + MESSAGE, (id, request) -> shown(messages.find(id.id(0), id.id(1)))),
                bot("PATCH " + MESSAGE, (id, request) -> shown(messages.edit(id.id(0), id.id(1), request))),
                bot("DELETE " + MESSAGE, (id, request) -> {
                    messages.delete(id.id(0), id.id(1));
                    return FakeAnswer.nothing(204);
                }));
    }

    private List<FakeRoute> ofThreads() {
        return List.of(
                bot("GET /channels/{channel_id}", (id, request) -> shown(200, messages.visible(id.id(0)))),
                bot("PATCH /channels/{channel_id}", (id, request) -> shown(200, threads.change(id.id(0), request))),
                bot(
                        "POST /channels/{channel_id}/threads",
                        (id, request) -> shown(201, threads.start(id.id(0), request))),
                bot(
                        "POST " + MESSAGE + "/threads",
                        (id, request) -> shown(201, threads.startFrom(id.id(0), id.id(1), request))),
                bot(
                        "GET /channels/{channel_id}/threads/archived/public",
                        (id, request) -> FakeAnswer.json(200, channelView.list(threads.archived(id.id(0))))),
                bot("GET /guilds/{guild_id}/threads/active", (id, request) -> {
                    requireGuild(id.id(0));
                    return FakeAnswer.json(200, channelView.list(threads.active()));
                }));
    }

    private List<FakeRoute> ofWebhooks() {
        return List.of(
                open("POST " + WEBHOOK, (id, request) -> shown(webhooks.followUp(id.id(0), id.text(1), request))),
                open(
                        "GET " + WEBHOOK + "/messages/@original",
                        (id, request) -> shown(webhooks.original(id.id(0), id.text(1)))),
                open(
                        "PATCH " + WEBHOOK + "/messages/@original",
                        (id, request) -> shown(webhooks.editOriginal(id.id(0), id.text(1), request))),
                open("DELETE " + WEBHOOK + "/messages/@original", (id, request) -> {
                    webhooks.deleteOriginal(id.id(0), id.text(1));
                    return FakeAnswer.nothing(204);
                }));
    }

    private List<FakeRoute> ofInstallation() {
        return List.of(
                bot(
                        "GET /applications/@me",
                        (id, request) -> FakeAnswer.json(200, InstallationView.application(world.identity()))),
                bot("GET /guilds/{guild_id}", (id, request) -> {
                    requireGuild(id.id(0));
                    return FakeAnswer.json(200, InstallationView.guild(world.identity()));
                }),
                bot("GET " + COMMANDS, (id, request) -> commands(id, "")),
                bot("PUT " + COMMANDS, (id, request) -> overwrite(id, "", request)),
                bot("GET " + GUILD_COMMANDS, (id, request) -> commands(id, id.text(1))),
                bot("PUT " + GUILD_COMMANDS, (id, request) -> overwrite(id, id.text(1), request)));
    }

    private FakeAnswer commands(FakeRoute.Arguments id, String guild) {
        requireOwn(id, guild);
        return FakeAnswer.json(200, world.commands(guild));
    }

    private FakeAnswer overwrite(FakeRoute.Arguments id, String guild, FakeRequest request) {
        requireOwn(id, guild);
        List<JsonObject> commands = request.jsonList();
        CommandRules.check(commands);
        world.putCommands(
                guild,
                commands.stream()
                        .map(command -> CommandRules.registered(command, world, !guild.isEmpty()))
                        .toList());
        return commands(id, guild);
    }

    private void requireOwn(FakeRoute.Arguments id, String guild) {
        if (!id.id(0).equals(world.identity().applicationId())) {
            throw FakeRefusalException.notFound(10002, "Unknown Application");
        }
        if (!guild.isEmpty()) {
            requireGuild(id.id(1));
        }
    }

    private void requireGuild(Snowflake guild) {
        if (!guild.equals(world.identity().guildId())) {
            throw FakeRefusalException.notFound(10004, "Unknown Guild");
        }
    }

    private FakeAnswer shown(FakeMessage message) {
        return FakeAnswer.json(200, messageView.json(message));
    }

    private FakeAnswer shown(int status, FakeChannel channel) {
        return FakeAnswer.json(status, channelView.json(channel));
    }
}
