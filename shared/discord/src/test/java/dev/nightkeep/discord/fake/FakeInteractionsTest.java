package dev.nightkeep.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.discord.DiscordFixture;
import dev.nightkeep.discord.api.DiscordNotFoundException;
import dev.nightkeep.discord.interaction.ReplyAddress;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.Modal;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.response.InteractionResponse;
import dev.nightkeep.discord.response.Suggestion;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First answers to interactions. */
final class FakeInteractionsTest {
    private static final CardMessage CARD = CardMessage.of(new TextDisplay("x"));

    private final DiscordFixture fixture = new DiscordFixture();
    private final FakeInteractions interactions = fixture.fake().interactions();

    @AfterEach
    void close() {
        fixture.close();
    }

    private FakeInteraction open(Optional<Snowflake> source) {
        return interactions.open(fixture.channel(), DiscordFixture.IDENTITY.ownerId(), source);
    }

    private FakeOutcome answer(InteractionResponse response) {
        return interactions.answer(open(Optional.empty()), 200, response.bytes());
    }

    @Test
    void answers_areShown() {
        assertThat(answer(new InteractionResponse.Pong())).isInstanceOf(FakeOutcome.Pong.class);
        assertThat(answer(new InteractionResponse.Message(CARD))).isInstanceOf(FakeOutcome.Shown.class);
        assertThat(answer(new InteractionResponse.Suggestions(List.of(new Suggestion("a", "b")))))
                .isInstanceOfSatisfying(
                        FakeOutcome.Suggested.class,
                        it -> assertThat(it.choices()).hasSize(1));
        assertThat(answer(new InteractionResponse.Form(new Modal("i", "t", List.of(new TextDisplay("x"))))))
                .isInstanceOf(FakeOutcome.Opened.class);
    }

    @Test
    void ephemeral_isSeenByOne() {
        answer(new InteractionResponse.Message(CARD.asEphemeral()));
        FakeWorld world = fixture.fake().world();
        assertThat(world.messages(fixture.channel(), DiscordFixture.IDENTITY.ownerId()))
                .hasSize(1);
        assertThat(world.messages(fixture.channel(), Snowflake.of("1"))).isEmpty();
    }

    @Test
    void deferredEphemeral_staysEphemeral() {
        FakeInteraction interaction = open(Optional.empty());
        interactions.answer(interaction, 200, new InteractionResponse.DeferredMessage(true).bytes());
        fixture.service().replies().editOriginal(address(interaction), CARD);
        assertThat(fixture.fake().world().messages(fixture.channel()))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.visibleTo()).contains(DiscordFixture.IDENTITY.ownerId());
                    assertThat(message.text()).isEqualTo("x");
                });
    }

    @Test
    void update_changesTheMessageOfTheComponent() {
        FakeOutcome.Shown shown = (FakeOutcome.Shown) answer(new InteractionResponse.Message(CARD));
        FakeInteraction pressed = open(Optional.of(shown.message().id()));
        interactions.answer(pressed, 200, new InteractionResponse.Update(CardMessage.of(new TextDisplay("y"))).bytes());
        assertThat(fixture.fake().world().message(shown.message().id()))
                .map(FakeMessage::text)
                .contains("y");
    }

    @Test
    void deferredUpdate_isEditedLater() {
        FakeOutcome.Shown shown = (FakeOutcome.Shown) answer(new InteractionResponse.Message(CARD));
        FakeInteraction pressed = open(Optional.of(shown.message().id()));
        assertThat(interactions.answer(pressed, 200, new InteractionResponse.DeferredUpdate().bytes()))
                .isInstanceOf(FakeOutcome.Waiting.class);
        fixture.service().replies().editOriginal(address(pressed), CardMessage.of(new TextDisplay("z")));
        assertThat(fixture.fake().world().messages(fixture.channel()))
                .singleElement()
                .extracting(FakeMessage::text)
                .isEqualTo("z");
    }

    @Test
    void afterThreeSeconds_theTokenIsGone() {
        FakeInteraction interaction = open(Optional.empty());
        fixture.clock().advance(Duration.ofMillis(3001));
        assertThat(interactions.answer(interaction, 200, new InteractionResponse.Message(CARD).bytes()))
                .isInstanceOf(FakeOutcome.Failed.class);
        assertThatExceptionOfType(DiscordNotFoundException.class)
                .isThrownBy(() -> fixture.service().replies().followUp(address(interaction), CARD))
                .satisfies(failure -> assertThat(failure.number()).isEqualTo(50027));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"type\":4}",
                "{\"type\":4,\"data\":{}}",
                "{\"type\":6}",
                "{\"type\":7,\"data\":{\"content\":\"x\"}}",
                "{\"type\":8}",
                "{\"type\":9,\"data\":{\"title\":\"x\"}}",
                "{\"type\":10}",
                "{\"type\":\"4\"}"
            })
    void answersThatAreNone_fail(String body) {
        assertThat(interactions.answer(open(Optional.empty()), 200, body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FakeOutcome.Failed.class);
    }

    @Test
    void otherStatus_fails() {
        assertThat(interactions.answer(open(Optional.empty()), 401, new byte[0]))
                .isInstanceOf(FakeOutcome.Failed.class);
    }

    private static ReplyAddress address(FakeInteraction interaction) {
        return new ReplyAddress(DiscordFixture.IDENTITY.applicationId(), new Secret(interaction.token()));
    }
}
