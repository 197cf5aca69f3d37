package dev.nightkeep.scan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import org.junit.jupiter.api.Test;

final class SourceRoomTest {
    @Test
    void aMillionFiles_inTwoGigabytes_areScanned_andInOneGigabyteRefusedWithWhatTheyNeed() {
        assertThatCode(() -> SourceRoom.require(1_000_000, 2_000_000_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SourceRoom.require(1_000_000, 1_000_000_000))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("1000000 files need about 2000 MB of memory, and this program may use 1000 MB")
                .extracting(failure -> ((ConfigurationException) failure).remedy())
                .asString()
                .contains("-Xmx");
    }
}
