package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.StoreUnavailableException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConditionalWriteTest {
    @Test
    void repeat_lostOnce_triesAgain() {
        Iterator<Optional<String>> results =
                List.of(Optional.<String>empty(), Optional.of("won")).iterator();
        assertThat(ConditionalWrite.repeat("Writing", results::next)).isEqualTo("won");
    }

    @Test
    void repeat_neverWon_givesUpLoudly() {
        assertThatThrownBy(() -> ConditionalWrite.repeat("Writing it", Optional::empty))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("Writing it failed 20 times");
    }
}
