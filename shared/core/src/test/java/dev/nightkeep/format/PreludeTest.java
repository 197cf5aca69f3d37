package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.CorruptBackupException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PreludeTest {
    @Test
    void toJson_versions_isWhatMongodumpWrites() {
        assertThat(new String(new Prelude("7.0.42", "100.18.0").toJson(), StandardCharsets.UTF_8))
                .isEqualTo("{\"ServerVersion\":\"7.0.42\",\"ToolVersion\":\"100.18.0\"}");
    }

    @Test
    void read_written_givesItBack() {
        Prelude prelude = new Prelude("8.0.4", "nightkeep 0.1");
        assertThat(Prelude.read(prelude.toJson())).isEqualTo(prelude);
    }

    @Test
    void read_withoutVersions_hasEmptyOnes() {
        assertThat(Prelude.read("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Prelude("", ""));
    }

    @Test
    void read_noJson_isCorrupt() {
        assertThatThrownBy(() -> Prelude.read("null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CorruptBackupException.class);
        assertThatThrownBy(() -> Prelude.read(new byte[] {1})).isInstanceOf(CorruptBackupException.class);
    }
}
