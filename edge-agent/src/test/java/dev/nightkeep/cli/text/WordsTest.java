package dev.nightkeep.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void shellWord_isQuotedWhereItMustBe() {
        assertThat(ShellWord.of("./backups")).isEqualTo("./backups");
        assertThat(ShellWord.of("my backups")).isEqualTo("'my backups'");
        assertThat(ShellWord.of("it's")).isEqualTo("'it'\\''s'");
        assertThat(ShellWord.of("")).isEqualTo("''");
    }

    @Test
    void facts_haveTheirValuesInOneColumn() {
        assertThat(new Facts()
                        .add("state", "PARTIAL")
                        .add("missing", List.of("a", "b"))
                        .add("nothing", List.of())
                        .add("a label that is long", "x")
                        .lines())
                .containsExactly(
                        "  state        PARTIAL", "  missing      a", "               b", "  a label that is long x");
    }
}
