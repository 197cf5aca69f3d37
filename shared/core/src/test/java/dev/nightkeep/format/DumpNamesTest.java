package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DumpNamesTest {
    @Test
    void escape_asteriskTildeSpaceAndSlash_asGoDoes() {
        assertThat(DumpNames.escape("a*b~c d/e$f%g.h-i_j")).isEqualTo("a%2Ab~c+d%2Fe%24f%25g.h-i_j");
    }

    @Test
    void escape_nonAscii_percentEncodesUtf8() {
        assertThat(DumpNames.escape("größe")).isEqualTo("gr%C3%B6%C3%9Fe");
    }

    @Test
    void escape_over238Bytes_isCutTo238() {
        String escaped = DumpNames.escape("c".repeat(239));
        assertThat(escaped).hasSize(238).startsWith("c".repeat(208) + "%24");
        assertThat(DumpNames.isCut(escaped)).isTrue();
        assertThat(DumpNames.isCut("c".repeat(238))).isFalse();
    }

    @Test
    void unescape_escaped_givesTheNameBack() {
        String name = "odd name.with~dots*, slash/ and 100%";
        assertThat(DumpNames.unescape(DumpNames.escape(name))).isEqualTo(name);
    }
}
