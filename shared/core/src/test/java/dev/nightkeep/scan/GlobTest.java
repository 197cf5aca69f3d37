package dev.nightkeep.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "**/a*.json a.json true",
                "**/a*.json x/y/ab.json true",
                "**/a*.json x/ba.json false",
                "*.json x/a.json false",
                "x/** x/y/z true",
                "a?c abc true",
                "a?c a/c false",
                "a{.b,.c}d a.cd true",
                "a,b a,b true",
                "a[b] a[b] true",
                "a.c abc false"
            })
    void matches(String glob, String path, boolean expected) {
        assertThat(new Glob(glob).matches(path)).isEqualTo(expected);
    }

    @Test
    void glob_braceThatDoesNotEnd_isRefused() {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> new Glob("a{b"));
    }
}
