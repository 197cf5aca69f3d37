package dev.nightkeep.discord.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit: the most is taken, one more and nothing are not. */
final class MessageLimitsTest {
    private static final Button BUTTON = ActionButton.of("id", "label", ButtonStyle.PRIMARY);
    private static final TextInput FIELD = new TextInput("id", Optional.empty(), 10);

    private static String text(int length) {
        return "x".repeat(length);
    }

    private static Arguments limit(String name, int most, IntFunction<Object> make) {
        return Arguments.of(name, most, make);
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("content", 2000, n -> new TextMessage(text(n), false)),
                limit("text display", 4000, n -> new TextDisplay(text(n))),
                limit("custom id", 100, n -> ActionButton.of(text(n), "l", ButtonStyle.DANGER)),
                limit("button label", 80, n -> ActionButton.of("i", text(n), ButtonStyle.DANGER)),
                limit("link label", 80, n -> new LinkButton(text(n), URI.create("https://example.org"))),
                limit("buttons of a row", 5, n -> new ActionRow(Collections.nCopies(n, BUTTON))),
                limit("texts of a section", 3, n -> new Section(Collections.nCopies(n, new TextDisplay("x")), BUTTON)),
                limit("options of a select", 25, n -> StringSelect.one("i", "p", options(n))),
                limit("custom id of a select", 100, n -> StringSelect.one(text(n), "p", options(1))),
                limit("hint of a select", 150, n -> StringSelect.one("i", text(n), options(1))),
                limit("choices of a select", 3, n -> new StringSelect("i", "p", options(3), n)),
                limit("label of an option", 100, n -> SelectOption.of(text(n), "v")),
                limit("value of an option", 100, n -> SelectOption.of("l", text(n))),
                limit("title of a form", 45, n -> new Modal("i", text(n), List.of(new TextDisplay("x")))),
                limit("custom id of a form", 100, n -> new Modal(text(n), "t", List.of(new TextDisplay("x")))),
                limit(
                        "components of a form",
                        5,
                        n -> new Modal("i", "t", Collections.nCopies(n, new TextDisplay("x")))),
                limit("label of a field", 45, n -> new Label(text(n), Optional.empty(), FIELD)),
                limit("description of a field", 100, n -> new Label("l", Optional.of(text(n)), FIELD)),
                limit("characters of a field", 4000, n -> new TextInput("i", Optional.empty(), n)),
                limit("hint of a field", 100, n -> new TextInput("i", Optional.of(text(n)), 1)),
                limit("name of a file", 100, n -> Attachment.ofText(text(n), "x")),
                limit(
                        "text of a message",
                        4000,
                        n -> CardMessage.of(new TextDisplay(text(n / 2)), new TextDisplay(text(n - n / 2)))),
                limit(
                        "components of a message",
                        40,
                        n -> CardMessage.of(
                                Collections.nCopies(n, new Separator(true)).toArray(MessageComponent[]::new))),
                limit(
                        "components in containers",
                        39,
                        n -> CardMessage.of(new Container(Accent.GOOD, Collections.nCopies(n, new Separator(true))))));
    }

    private static List<SelectOption> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> SelectOption.of("label " + i, "value " + i))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    void limit_isKept(String name, int most, IntFunction<Object> make) {
        assertThatCode(() -> make.apply(most)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> make.apply(most + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> make.apply(0));
    }

    @Test
    void file_over10Mebibytes_isRefused() {
        assertThatCode(() -> new Attachment("a", new byte[10 << 20])).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment("a", new byte[(10 << 20) + 1]));
    }

    @Test
    void names_thatLeadElsewhere_areRefused() {
        for (String name : List.of("../a", "a/b", "a\"b", "a\r\nb", ".hidden", "\u00e4")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Attachment.ofText(name, "x"));
        }
        for (String address : List.of("javascript:alert(1)", "file:///etc/passwd", "discord://x")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new LinkButton("l", URI.create(address)));
        }
    }

    @Test
    void rows_ofSelects_haveOne() {
        StringSelect select = StringSelect.one("i", "p", options(1));
        assertThatCode(() -> ActionRow.of(select)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> ActionRow.of(select, BUTTON));
    }

    @Test
    void customIds_areUsedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardMessage.of(ActionRow.of(BUTTON), Section.of("x", BUTTON)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        StringSelect.one("i", "p", List.of(SelectOption.of("a", "v"), SelectOption.of("b", "v"))));
    }

    @Test
    void files_areShownAndThere() {
        Attachment file = Attachment.ofText("a.txt", "x");
        CardMessage card = CardMessage.of(new TextDisplay("x"));
        assertThat(card.with(file).attachments()).containsExactly(file);
        assertThatIllegalArgumentException().isThrownBy(() -> CardMessage.of(new FileDisplay("a.txt")));
        assertThatIllegalArgumentException().isThrownBy(() -> new CardMessage(card.components(), List.of(file), false));
        assertThatIllegalArgumentException().isThrownBy(() -> card.with(file).with(file));
    }

    @Test
    void elevenFiles_areRefused() {
        CardMessage card = CardMessage.of(new TextDisplay("x"));
        for (int i = 0; i < 10; i++) {
            card = card.with(Attachment.ofText("f" + i, "x"));
        }
        CardMessage full = card;
        assertThatIllegalArgumentException().isThrownBy(() -> full.with(Attachment.ofText("f10", "x")));
    }

    @Test
    void mentions_areAlwaysSuppressed() {
        CardMessage card = CardMessage.of(new TextDisplay("@everyone"));
        TextMessage text = new TextMessage("@everyone", false);
        assertThat(List.of(card.json(), card.replacement(), text.json(), text.replacement()))
                .allSatisfy(json -> assertThat(
                                json.requiredObject("allowed_mentions").members())
                        .containsEntry("parse", List.of()));
    }
}
