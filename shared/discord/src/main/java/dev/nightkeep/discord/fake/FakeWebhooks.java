package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.interaction.ReplyAddress;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;

/** Answers to interactions after the first one, for 15 minutes. Thread-safe. */
final class FakeWebhooks {
    private final FakeWorld world;
    private final MessageDraft drafts;

    FakeWebhooks(FakeWorld world) {
        this.world = world;
        this.drafts = new MessageDraft(world);
    }

    private FakeInteraction find(Snowflake application, String token) {
        FakeInteraction interaction = world.interaction(token)
                .filter(known -> application.equals(world.identity().applicationId()))
                .orElseThrow(() -> FakeRefusalException.notFound(10015, "Unknown Webhook"));
        boolean inTime = world.now().isBefore(interaction.sent().plus(ReplyAddress.LIFETIME));
        if (!interaction.valid() || !inTime) {
            throw new FakeRefusalException(401, 50027, "Invalid Webhook Token", Optional.empty());
        }
        return interaction;
    }

    FakeMessage original(Snowflake application, String token) {
        return find(application, token)
                .original()
                .flatMap(world::message)
                .orElseThrow(FakeRefusalException::unknownMessage);
    }

    FakeMessage editOriginal(Snowflake application, String token, FakeRequest request) {
        return edit(original(application, token), request);
    }

    void deleteOriginal(Snowflake application, String token) {
        world.deleteMessage(original(application, token).id());
    }

    /** The first one after "thinking" takes its place (developer documentation, follow-up messages). */
    FakeMessage followUp(Snowflake application, String token, FakeRequest request) {
        FakeInteraction interaction = find(application, token);
        Optional<FakeMessage> thinking =
                interaction.original().flatMap(world::message).filter(FakeMessage::thinking);
        if (thinking.isPresent()) {
            return edit(thinking.get(), request);
        }
        JsonObject payload = request.json();
        boolean forOne = (payload.whole("flags").orElse(0L) & FakeMessage.EPHEMERAL) != 0;
        FakeMessage message = drafts.fresh(
                interaction.channel(),
                payload,
                request.files(),
                forOne ? Optional.of(interaction.user()) : Optional.empty());
        world.put(message);
        world.channel(interaction.channel())
                .ifPresent(channel -> world.put(channel.withMessage(message.id(), world.now())));
        return message;
    }

    private FakeMessage edit(FakeMessage old, FakeRequest request) {
        FakeMessage message = drafts.edited(old, request.json(), request.files());
        world.put(message);
        return message;
    }
}
