package dev.nightkeep.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditEntryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://ada:PLANTED@db.example.net/app",
                "restore mongodb+srv://ada:PLANTED@db.example.net",
                "ada:PLANTED@db.example.net",
                "Bearer nk_0a1b2c3d4e5f_PLANTED",
                "MONGODB://PLANTED"
            })
    void texts_withSecrets_loseThem(String text) {
        AuditEntry entry = new AuditEntry(
                text, text, text, new AuditOrigin(text, text, text), AuditOutcome.FAILED, Optional.of(text));
        assertThat(entry.toString()).doesNotContain("PLANTED").contains("***");
    }

    @Test
    void texts_withControlCharacters_loseThem() {
        assertThat(AuditEntries.done("a\r\nb\u0000c\u202e").subject()).isEqualTo("a??b?c?");
    }

    @Test
    void texts_tooLong_areCutBetweenCharacters() {
        assertThat(AuditEntries.done("x".repeat(5000)).subject()).hasSize(300);
        String astral = AuditEntries.done("x" + "\uD83C\uDF19".repeat(500)).subject();
        assertThat(astral).hasSize(299).endsWith("\uD83C\uDF19");
    }

    @Test
    void outcome_andCode_belongTogether() {
        AuditOrigin origin = new AuditOrigin("api", "", "");
        assertThatThrownBy(() -> new AuditEntry("a", "b", "c", origin, AuditOutcome.REFUSED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditEntry("a", "b", "c", origin, AuditOutcome.DONE, Optional.of("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tip_printedAndParsed_isTheSame() {
        AuditTip tip = AuditTip.NONE;
        assertThat(AuditTip.parse(" " + tip + "\n")).isEqualTo(tip);
        assertThatThrownBy(() -> AuditTip.parse("12:abc")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> new AuditTip(-1, tip.hash())).isInstanceOf(IllegalArgumentException.class);
    }
}
