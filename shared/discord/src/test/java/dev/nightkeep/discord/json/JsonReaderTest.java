package dev.nightkeep.discord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
    private static JsonObject read(String text) {
        return JsonReader.object(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void object_ofEveryType_isReadAndWrittenAgain() {
        String text =
                "{\"a\":\"x\\n\u00e9\",\"b\":-5,\"c\":0.5,\"d\":true,\"e\":[1,{\"f\":[]}],\"g\":18446744073709551615}";
        assertThat(new String(JsonWriter.bytes(read(text)), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void nulls_areAbsent() {
        assertThat(read("{\"a\": null, \"b\": [null, 1]}").members()).isEqualTo(Map.of("b", List.of(1L)));
    }

    @Test
    void writtenNull_isNull() {
        assertThat(JsonWriter.bytes(new JsonMembers().put("a", JsonNull.NULL).object()))
                .asString()
                .isEqualTo("{\"a\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\"",
                "{\"a\":}",
                "[1]",
                "1",
                "\"x\"",
                "null",
                "true",
                "{} {}",
                "{\"a\":1}x",
                "nul",
                "{\"a\":NaN}",
                "{a:1}",
                "{\"a\":01}",
                "\u0000",
                "{\"planted\":\"planted"
            })
    void whatIsNoObject_isRefusedWithoutIt(String text) {
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> read(text))
                .satisfies(failure -> assertThat(failure.userMessage()).doesNotContain("planted"));
    }

    @Test
    void deep_isRefused() {
        String deep = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> read(deep));
    }

    @Test
    void longNumber_isRefused() {
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> read("{\"a\": " + "9".repeat(5000) + "}"));
    }

    @Test
    void brokenUtf8_isRefused() {
        byte[] broken = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> JsonReader.object(broken));
    }

    @Test
    void accessors_ofOtherTypes_areRefused() {
        JsonObject json = read("{\"a\": [], \"b\": 1.5, \"c\": \"0x1\", \"d\": 1e300}");
        assertThat(json.text("missing")).isEmpty();
        assertThat(json.number("b")).contains(1.5);
        for (Runnable wrong : List.<Runnable>of(
                () -> json.text("a"),
                () -> json.whole("b"),
                () -> json.whole("d"),
                () -> json.id("c"),
                () -> json.flag("a"),
                () -> json.object("a"),
                () -> json.objects("b"),
                () -> json.requiredText("missing"))) {
            assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(wrong::run);
        }
    }

    @Test
    void wholeNumberWithPoint_isWhole() {
        assertThat(read("{\"a\": 3.0}").whole("a")).contains(3L);
    }
}
