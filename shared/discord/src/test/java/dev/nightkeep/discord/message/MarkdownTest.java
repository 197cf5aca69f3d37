package dev.nightkeep.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.discord.Seed;
import java.time.Instant;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTest {
    private static final Pattern UNESCAPED = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[`*_~|<>@#:\\[\\]]");

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "**bold**, \\*\\*bold\\*\\*",
        "<@1>, \\<\\@1\\>",
        "@everyone, \\@everyone",
        "https://x.y, https\\://x\\.y",
        "# head, \\# head",
        "a_b, a\\_b",
        "\\, \\\\",
        "[a](b), \\[a\\]\\(b\\)"
    })
    void escape_takesTheMeaningAway(String text, String escaped) {
        assertThat(Markdown.escape(text)).isEqualTo(escaped);
    }

    @Test
    void escape_anything_leavesNothingWithAMeaning() {
        long seed = Seed.choose();
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            String text = random.ints(20, 32, 0x3000)
                    .map(c -> random.nextBoolean() ? "\\`*_~|<>@#:[]()-+.!&\n".charAt(c % 21) : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(UNESCAPED.matcher(Markdown.escape(text)).find())
                    .as("seed %d: %s", seed, text)
                    .isFalse();
        }
    }

    @Test
    void invisibleCharacters_areLeftOut() {
        assertThat(Markdown.escape("a\u202Eb\u200B\u0000c\uD800\rd\n")).isEqualTo("abcd\n");
    }

    @Test
    void code_cannotBeLeft() {
        assertThat(Markdown.code("a`b\nc")).isEqualTo("`a'b c`");
        assertThat(Markdown.code("")).isEqualTo("` `");
        assertThat(Markdown.block("a```\nb")).isEqualTo("```\na'''\nb\n```");
    }

    @Test
    void time_isShownByTheReadersClient() {
        assertThat(DiscordTime.relative(Instant.ofEpochSecond(5))).isEqualTo("<t:5:R>");
        assertThat(DiscordTime.dateTime(Instant.ofEpochSecond(5))).isEqualTo("<t:5:f>");
    }

    @Test
    void longText_isCutAndWholeInTheFile() {
        String text = "\uD83D\uDE00".repeat(3000);
        FittedText fitted = FittedText.of(text, 1001, "error.txt");
        assertThat(fitted.shown().length()).isLessThanOrEqualTo(1001);
        assertThat(fitted.shown()).contains("6,000 characters are in error.txt").doesNotContain("?");
        assertThat(Character.isHighSurrogate(
                        fitted.shown().charAt(fitted.shown().indexOf('\n') - 1)))
                .isFalse();
        assertThat(fitted.whole().orElseThrow().length()).isEqualTo(12_000);
        assertThat(FittedText.of("short", 1000, "x").whole()).isEmpty();
    }
}
