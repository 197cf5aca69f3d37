package dev.nightkeep.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.discord.command.CommandRegistration;
import dev.nightkeep.discord.fake.FakeExchange;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.message.Accent;
import dev.nightkeep.discord.message.ActionButton;
import dev.nightkeep.discord.message.ActionRow;
import dev.nightkeep.discord.message.ButtonStyle;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.Container;
import dev.nightkeep.discord.message.Label;
import dev.nightkeep.discord.message.Modal;
import dev.nightkeep.discord.message.SelectOption;
import dev.nightkeep.discord.message.StringSelect;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.message.TextInput;
import dev.nightkeep.discord.message.TextMessage;
import dev.nightkeep.discord.response.InteractionResponse;
import dev.nightkeep.discord.response.Suggestion;
import dev.nightkeep.discord.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we answer interactions with and register is what Discord describes; and the description is really asked. */
@EnabledIfEnvironmentVariable(named = OpenApi.VARIABLE, matches = ".+", disabledReason = OpenApi.MISSING)
final class OpenApiTest {
    private static final CardMessage CARD = CardMessage.of(Container.of(
            Accent.GOOD, new TextDisplay("done"), ActionRow.of(ActionButton.of("undo", "Undo", ButtonStyle.DANGER))));
    private static final Modal FORM = new Modal(
            "confirm:1",
            "Confirm",
            List.of(
                    new TextDisplay("This replaces documents."),
                    new Label(
                            "Name of the database",
                            Optional.of("Type nightscout"),
                            new TextInput("database", Optional.of("nightscout"), 64)),
                    new Label(
                            "Strategy",
                            Optional.empty(),
                            StringSelect.one("strategy", "Choose", List.of(SelectOption.of("merge", "merge"))))));

    private final OpenApi description = OpenApi.find().orElseThrow();

    static Stream<Arguments> responses() {
        return Stream.of(
                Arguments.of("PongInteractionCallbackRequest", new InteractionResponse.Pong()),
                Arguments.of("CreateMessageInteractionCallbackRequest", new InteractionResponse.Message(CARD)),
                Arguments.of(
                        "CreateMessageInteractionCallbackRequest",
                        new InteractionResponse.Message(new TextMessage("no", true))),
                Arguments.of("CreateMessageInteractionCallbackRequest", new InteractionResponse.DeferredMessage(true)),
                Arguments.of("CreateMessageInteractionCallbackRequest", new InteractionResponse.DeferredMessage(false)),
                Arguments.of("UpdateMessageInteractionCallbackRequest", new InteractionResponse.DeferredUpdate()),
                Arguments.of("UpdateMessageInteractionCallbackRequest", new InteractionResponse.Update(CARD)),
                Arguments.of(
                        "ApplicationCommandAutocompleteCallbackRequest",
                        new InteractionResponse.Suggestions(List.of(new Suggestion("nightly", "1")))),
                Arguments.of("ModalInteractionCallbackRequest", new InteractionResponse.Form(FORM)));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void responses_areAsDescribed(String schema, InteractionResponse response) {
        assertThat(description.violations(schema, response.bytes())).isEmpty();
    }

    @Test
    void commands_areAsDescribed() {
        CommandRegistration registration = new CommandRegistration(Texts.english());
        assertThat(Stream.concat(registration.global().stream(), registration.guild().stream()))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(
                                description.violations("ApplicationCommandUpdateRequest", JsonWriter.bytes(command)))
                        .isEmpty());
    }

    @Test
    void violations_ofWhatIsWrong_areFound() {
        assertThat(description.violations("PongInteractionCallbackRequest", json("{\"type\": 2}")))
                .isNotEmpty();
        assertThat(description.violations(exchange("{\"contnet\": \"x\"}", 200, "{}")))
                .anyMatch(text -> text.contains("contnet"))
                .anyMatch(text -> text.contains("required"));
        assertThat(description.violations(exchange("{\"components\": [{\"type\": 10}]}", 404, "{\"code\": \"x\"}")))
                .anyMatch(text -> text.contains("code"));
        assertThat(description.violations(new FakeExchange("GET", "/nowhere", "", 200, "")))
                .isNotEmpty();
    }

    private static FakeExchange exchange(String request, int status, String response) {
        return new FakeExchange("POST", "/channels/1/messages", request, status, response);
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void violations_ofMembersThatAreNotDescribed_areFound() {
        assertThat(description.violations(
                        "ModalInteractionCallbackRequest",
                        JsonWriter.bytes(Map.of("type", 9, "data", FORM.json(), "more", true))))
                .isNotEmpty();
    }
}
