package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.MalformedPayloadException;
import dev.nightkeep.discord.value.Snowflake;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of each kind of first answer (developer documentation, interaction callback types). Thread-safe. */
final class FirstAnswers {
    private final FakeWorld world;
    private final MessageDraft drafts;

    FirstAnswers(FakeWorld world) {
        this.world = world;
        this.drafts = new MessageDraft(world);
    }

    FakeOutcome outcome(FakeInteraction interaction, long type, Optional<JsonObject> data) {
        return switch (Math.clamp(type, 0, 100)) {
            case 1 -> new FakeOutcome.Pong();
            case 4 -> shown(interaction, data.orElseThrow(FirstAnswers::noData));
            case 5 -> thinking(interaction, data);
            case 6 -> waiting(interaction);
            case 7 -> updated(interaction, data.orElseThrow(FirstAnswers::noData));
            case 8 -> suggested(data.orElseThrow(FirstAnswers::noData));
            case 9 -> opened(data.orElseThrow(FirstAnswers::noData));
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
        boolean forOne = data.filter(FirstAnswers::isForOne).isPresent();
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
        Snowflake source = interaction.source().orElseThrow(FirstAnswers::noSource);
        world.change(interaction, there -> there.answeredBy(source));
        return new FakeOutcome.Waiting();
    }

    private FakeOutcome updated(FakeInteraction interaction, JsonObject data) {
        FakeMessage old = interaction.source().flatMap(world::message).orElseThrow(FirstAnswers::noSource);
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
