package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JobNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Nightly", "control", "-x", "a/b", "..", "a b", "\u00e4"})
    void new_notAName_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobName(text));
    }

    @Test
    void default_name_isAName() {
        assertThat(JobName.DEFAULT).hasToString("default").isLessThan(new JobName("nightly"));
    }
}
