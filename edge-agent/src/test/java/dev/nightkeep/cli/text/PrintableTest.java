package dev.nightkeep.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
    @Test
    void of_ordinaryText_isTheSame() {
        assertThat(Printable.of("Größe 10 %")).isEqualTo("Größe 10 %");
    }

    @Test
    void of_escapeSequencesAndLineBreaks_areShownAsCodes() {
        assertThat(Printable.of("a\u001B[31mb\nc")).isEqualTo("a\\u001b[31mb\\u000ac");
    }

    @Test
    void of_charactersThatTurnTheWritingRound_areShownAsCodes() {
        assertThat(Printable.of("user\u202Etxt")).isEqualTo("user\\u202etxt");
    }
}
