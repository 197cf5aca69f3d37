package dev.nightkeep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConsistencyTest {
    @Test
    void snapshot_hasItsClusterTime() {
        assertThat(Consistency.snapshot("1763690400,7").clusterTime()).contains("1763690400,7");
    }

    @Test
    void snapshot_withoutClusterTime_cannotBeClaimed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consistency(Consistency.Kind.SNAPSHOT, Optional.empty()));
    }

    @Test
    void otherKinds_haveNoClusterTime() {
        assertThat(Consistency.perCollection().clusterTime()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consistency(Consistency.Kind.CAUGHT_UP, Optional.of("1,1")));
    }
}
