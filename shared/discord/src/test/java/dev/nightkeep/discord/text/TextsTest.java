package dev.nightkeep.discord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TextsTest {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.nightkeep.discord.text.strings", Locale.ROOT);
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    @Test
    void everySentence_isAPatternThatShowsItsApostrophes() {
        assertThat(BUNDLE.keySet()).isNotEmpty().allSatisfy(key -> {
            assertThat(LONE_APOSTROPHE.matcher(BUNDLE.getString(key)).find()).isFalse();
            assertThatCode(() -> Texts.english().text(key, "a", "b", "c", "d")).doesNotThrowAnyException();
        });
    }

    @Test
    void missingLanguage_isEnglish() {
        assertThat(List.of(new Texts(Locale.JAPANESE), new Texts(Locale.GERMANY)))
                .allSatisfy(texts -> assertThat(texts.text("choice.full")).isEqualTo("full"));
    }

    @Test
    void values_areNoPatterns() {
        assertThat(Texts.english().text("unknown.option", "{1} '{0}'")).contains("{1} '{0}'");
        assertThat(Texts.english().find("no.such.key")).isEmpty();
    }
}
