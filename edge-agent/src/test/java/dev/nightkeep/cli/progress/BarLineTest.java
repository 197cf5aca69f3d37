package dev.nightkeep.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.cli.progress.RunSnapshot.Done;
import dev.nightkeep.cli.progress.RunSnapshot.Planned;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class BarLineTest {
    private static final Planned PLANNED = new Planned(OptionalLong.of(10), OptionalLong.of(1000));

    @Test
    void render_halfWay_showsEverything() {
        assertThat(BarLine.render(snapshot(PLANNED, new Done(4, 500, 50_000_000)), 100))
                .isEqualTo(
                        "reading [###################--------------------]  50 %  5.0 MB/s  4/10 collections  0:10  ETA 0:10");
    }

    @Test
    void render_inANarrowTerminal_hasNoBar_andIsCut() {
        assertThat(BarLine.render(snapshot(PLANNED, new Done(4, 500, 50_000_000)), 60))
                .isEqualTo("reading  50 %  5.0 MB/s  4/10 collections  0:10  ETA 0:10");
        assertThat(BarLine.render(snapshot(PLANNED, new Done(4, 500, 50_000_000)), 20))
                .isEqualTo("reading  50 %  5.0 ");
    }

    @Test
    void render_whenNobodyKnowsHowMuch_hasNoShare() {
        assertThat(BarLine.render(snapshot(Planned.UNKNOWN, new Done(4, 500, 50_000_000)), 100))
                .isEqualTo("reading 5.0 MB/s  4 collections  0:10");
    }

    @Test
    void render_moreThanEstimated_isAtItsEnd() {
        assertThat(BarLine.render(snapshot(PLANNED, new Done(10, 1200, 50_000_000)), 100))
                .contains("100 %")
                .endsWith("ETA 0:00");
    }

    private static RunSnapshot snapshot(Planned planned, Done done) {
        return new RunSnapshot("reading", planned, done, Duration.ofSeconds(10), Done.NOTHING, Duration.ofSeconds(10));
    }
}
