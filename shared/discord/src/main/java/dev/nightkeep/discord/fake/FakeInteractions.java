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
import java.util.Optional;

/** Sends interactions on their way, and takes their first answers as Discord does. Thread-safe. */
public final class FakeInteractions {
    private static final Duration IN_TIME = Duration.ofSeconds(3);
    private static final int TOKEN_BYTES = 32;

    private final FakeWorld world;
    private final FirstAnswers answers;
    private final SecureRandom random = new SecureRandom();

    FakeInteractions(FakeWorld world) {
        this.world = world;
        this.answers = new FirstAnswers(world);
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
        FakeOutcome outcome;
        synchronized (world) {
            outcome = outcome(interaction, status, body);
            if (outcome instanceof FakeOutcome.Failed) {
                world.change(interaction, FakeInteraction::invalid);
            }
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
            return answers.outcome(interaction, json.whole("type").orElse(0L), json.object("data"));
        } catch (FakeRefusalException e) {
            return new FakeOutcome.Failed(new String(JsonWriter.bytes(e.json()), StandardCharsets.UTF_8));
        } catch (MalformedPayloadException e) {
            return new FakeOutcome.Failed(e.failed());
        }
    }
}
