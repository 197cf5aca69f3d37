package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.json.MalformedPayloadException;
import dev.nightkeep.discord.value.Snowflake;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends interactions on their way, and takes their first answers as Discord does. Thread-safe. */
public final class FakeInteractions {
    private static final Duration IN_TIME = Duration.ofSeconds(3);
    private static final int TOKEN_BYTES = 32;

    private final FakeWorld world;
    private final MessageDraft drafts;
    private final SecureRandom random = new SecureRandom();

    FakeInteractions(FakeWorld world) {
        this.world = world;
        this.drafts = new MessageDraft(world);
    }

    /**
     * A new interaction with its id and token.
     *
     * @param source the message with the component, for components and their forms
     */
    public FakeInteraction open(Snowflake channel, Snowflake user, Optional<Snowflake> source) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        FakeInteraction interaction = new FakeInteraction(
                world.nextId(),
                HexFormat.of().formatHex(token),
                channel,
                user,
                source,
                world.now(),
                Optional.empty(),
                true);
        world.put(interaction);
        return interaction;
    }

    /**
     * Takes the first answer, as the endpoint gave it. After three seconds, or where it is none, the token is no longer
     * valid.
     *
     * @param status of HTTP
     * @param body   of the answer
     */
    public FakeOutcome answer(FakeInteraction interaction, int status, byte[] body) {
        FakeOutcome outcome = outcome(interaction, status, body);
        if (outcome instanceof FakeOutcome.Failed) {
            world.change(interaction, FakeInteraction::invalid);
        }
        world.changed();
        return outcome;
    }

    private FakeOutcome outcome(FakeInteraction interaction, int status, byte[] body) {
        if (status != 200) {
            return new FakeOutcome.Failed("The endpoint answered with %d".formatted(status));
        }
        if (world.now().isAfter(interaction.sent().plus(IN_TIME))) {
            return new FakeOutcome.Failed("The endpoint took longer than 3 seconds");
        }
        try {
            JsonObject json = JsonReader.object(body);
            return outcome(interaction, json.whole("type").orElse(0L), json.object("data"));
        } catch (FakeRefusalException e) {
            return new FakeOutcome.Failed(new String(JsonWriter.bytes(e.json()), StandardCharsets.UTF_8));
        } catch (MalformedPayloadException e) {
            return new FakeOutcome.Failed(e.failed());
        }
    }

    private FakeOutcome outcome(FakeInteraction interaction, long type, Optional<JsonObject> data) {
        return switch ((int) Math.clamp(type, 0, 100)) {
            case 1 -> new FakeOutcome.Pong();
            case 4 -> shown(interaction, data.orElseThrow(FakeInteractions::noData));
            case 5 -> thinking(interaction, data);
            case 6 -> waiting(interaction);
            case 7 -> updated(interaction, data.orElseThrow(FakeInteractions::noData));
            case 8 -> suggested(data.orElseThrow(FakeInteractions::noData));
            case 9 -> opened(data.orElseThrow(FakeInteractions::noData));
            default -> new FakeOutcome.Failed("There is no answer of type %d".formatted(type));
        };
    }

    private static MalformedPayloadException noData() {
        return new MalformedPayloadException("data is missing");
    }

    private static boolean isForOne(JsonObject data) {
        return (data.whole("flags").orElse(0L) & FakeMessage.EPHEMERAL) != 0;
    }

    private FakeOutcome shown(FakeInteraction interaction, JsonObject data) {
        return added(
                interaction,
                drafts.fresh(
                        interaction.channel(),
                        data,
                        Map.of(),
                        isForOne(data) ? Optional.of(interaction.user()) : Optional.empty()));
    }

    /** Takes no flag but that it is for one person alone. */
    private FakeOutcome thinking(FakeInteraction interaction, Optional<JsonObject> data) {
        boolean forOne = data.filter(FakeInteractions::isForOne).isPresent();
        return added(
                interaction,
                new FakeMessage(
                        world.nextId(),
                        interaction.channel(),
                        "",
                        List.of(),
                        forOne ? FakeMessage.EPHEMERAL : 0,
                        List.of(),
                        Optional.empty(),
                        forOne ? Optional.of(interaction.user()) : Optional.empty(),
                        true,
                        false,
                        Optional.empty()));
    }

    private FakeOutcome added(FakeInteraction interaction, FakeMessage message) {
        world.put(message);
        world.channel(interaction.channel())
                .ifPresent(channel -> world.put(channel.withMessage(message.id(), world.now())));
        world.change(interaction, there -> there.answeredBy(message.id()));
        return new FakeOutcome.Shown(message);
    }

    private FakeOutcome waiting(FakeInteraction interaction) {
        Snowflake source = interaction.source().orElseThrow(FakeInteractions::noSource);
        world.change(interaction, there -> there.answeredBy(source));
        return new FakeOutcome.Waiting();
    }

    private FakeOutcome updated(FakeInteraction interaction, JsonObject data) {
        FakeMessage old = interaction.source().flatMap(world::message).orElseThrow(FakeInteractions::noSource);
        FakeMessage message = drafts.edited(old, data, Map.of());
        world.put(message);
        world.change(interaction, there -> there.answeredBy(message.id()));
        return new FakeOutcome.Shown(message);
    }

    private static MalformedPayloadException noSource() {
        return new MalformedPayloadException("there is no message to update");
    }

    private static FakeOutcome suggested(JsonObject data) {
        FieldErrors errors = new FieldErrors();
        errors.addIf(data.objects("choices").size() > 25, "choices", "BASE_TYPE_MAX_LENGTH", "25 or fewer.");
        data.objects("choices").forEach(choice -> {
            errors.required("name", choice.text("name"), 100);
            errors.required("value", choice.value("value").map(Object::toString), 100);
        });
        errors.throwIfAny();
        return new FakeOutcome.Suggested(data.objects("choices"));
    }

    private static FakeOutcome opened(JsonObject form) {
        FormRules.check(form);
        return new FakeOutcome.Opened(form);
    }
}
