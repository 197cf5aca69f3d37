package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Permission;
import dev.nightkeep.discord.value.Snowflake;
import java.time.Duration;
import java.util.Optional;

/** Messages of the bot. Thread-safe. */
final class FakeMessages {
    /** For how long a nonce is remembered: "a few minutes" (developer documentation, create message). */
    private static final Duration NONCE = Duration.ofMinutes(5);

    private final FakeWorld world;
    private final FakeFaults faults;
    private final MessageDraft drafts;

    FakeMessages(FakeWorld world, FakeFaults faults) {
        this.world = world;
        this.faults = faults;
        this.drafts = new MessageDraft(world);
    }

    FakeMessage post(Snowflake channelId, FakeRequest request) {
        FakeChannel channel = visible(channelId);
        require(channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
        JsonObject payload = request.json();
        requireFilesAllowed(request);
        Optional<FakeMessage> posted = posted(channelId, payload);
        if (posted.isPresent()) {
            return posted.get();
        }
        FakeMessage message = drafts.fresh(channelId, payload, request.files(), Optional.empty());
        world.put(message);
        world.put(channel.withMessage(message.id(), world.now()));
        return message;
    }

    private Optional<FakeMessage> posted(Snowflake channel, JsonObject payload) {
        return payload.text("nonce")
                .filter(nonce -> payload.flag("enforce_nonce"))
                .flatMap(nonce -> world.messages(channel).stream()
                        .filter(message -> message.nonce().filter(nonce::equals).isPresent())
                        .filter(message -> message.id().createdAt().plus(NONCE).isAfter(world.now()))
                        .findFirst());
    }

    FakeMessage edit(Snowflake channelId, Snowflake messageId, FakeRequest request) {
        FakeMessage old = find(channelId, messageId);
        if (visible(channelId).archived()) {
            throw FakeRefusalException.bad(50083, "Thread is archived");
        }
        requireFilesAllowed(request);
        FakeMessage message = drafts.edited(old, request.json(), request.files());
        world.put(message);
        return message;
    }

    FakeMessage find(Snowflake channelId, Snowflake messageId) {
        visible(channelId);
        return world.message(messageId)
                .filter(message -> message.channelId().equals(channelId))
                .orElseThrow(FakeRefusalException::unknownMessage);
    }

    void delete(Snowflake channelId, Snowflake messageId) {
        world.deleteMessage(find(channelId, messageId).id());
    }

    FakeChannel visible(Snowflake id) {
        FakeChannel channel = world.channel(id).orElseThrow(FakeRefusalException::unknownChannel);
        if (!faults.allows(Permission.VIEW_CHANNEL)) {
            throw FakeRefusalException.missingAccess();
        }
        return channel;
    }

    void require(Permission permission) {
        if (!faults.allows(permission)) {
            throw FakeRefusalException.missingPermissions();
        }
    }

    private void requireFilesAllowed(FakeRequest request) {
        if (!request.files().isEmpty()) {
            require(Permission.ATTACH_FILES);
        }
    }
}
