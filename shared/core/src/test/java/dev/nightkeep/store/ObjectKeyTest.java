package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ObjectKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "a/../b", "..", "a/./b", "a\\b", "a\nb", "a\0"})
    void new_keyThatCouldLeaveItsRoot_isRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectKey.of(key));
    }

    @Test
    void new_over1024Bytes_isRefused() {
        assertThat(ObjectKey.of("ä".repeat(512)).value()).hasSize(512);
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectKey.of("ä".repeat(513)));
    }

    @Test
    void compareTo_supplementaryCharacters_orderByUtf8() {
        assertThat(ObjectKey.of("\uFFFD")).isLessThan(ObjectKey.of("\uD83D\uDE00"));
    }

    @Test
    void name_nested_isTheLastSegment() {
        assertThat(ObjectKey.of("a/b").resolve("c").name()).isEqualTo("c");
    }
}
