package dev.nightkeep.local.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class RetainedTest {
    @Test
    void backups_ofOneKind_areAsManyAsSaid() {
        assertThat(new Retained(30, 0, 0).backups()).isEqualTo(30);
        assertThat(new Retained(0, 12, 0).backups()).isEqualTo(12);
        assertThat(new Retained(0, 0, 12).backups()).isEqualTo(12);
    }

    @Test
    void backups_keptForTwoReasons_countOnce() {
        assertThat(new Retained(28, 4, 0).backups()).isEqualTo(28);
        assertThat(new Retained(28, 5, 0).backups()).isEqualTo(29);
        // 30 days hold 4 weeks, and 12 weeks hold 2 months.
        assertThat(Retained.usual().backups()).isEqualTo(30 + 8 + 10);
    }

    @Test
    void counts_belowNothing_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Retained(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retained(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retained(0, 0, -1));
    }
}
