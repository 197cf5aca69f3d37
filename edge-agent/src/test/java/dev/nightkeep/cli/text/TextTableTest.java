package dev.nightkeep.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TextTableTest {
    @Test
    void lines_lineUp() {
        TextTable table = new TextTable("NAME", ">SIZE", "JOB")
                .row("a", "12.3 MB", "default")
                .row("longer", "1 B", "");
        assertThat(table.lines())
                .containsExactly("NAME       SIZE  JOB", "a       12.3 MB  default", "longer      1 B");
    }

    @Test
    void row_withTheWrongNumberOfCells_isRefused() {
        assertThatThrownBy(() -> new TextTable("NAME").row("a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 cells under 1 headings");
    }
}
