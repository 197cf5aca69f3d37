package dev.nightkeep.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.cli.terminal.ManualClock;
import dev.nightkeep.progress.ProgressEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ProgressViewsTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final RunTally tally = new RunTally(clock, "connecting");

    @Test
    void plain_printsStagesAndCollections_andTheStateEveryFewSeconds() {
        ProgressPainter painter = new ProgressPainter(tally, new PlainView(out));
        tally.on(new ProgressEvent.Planned(2, OptionalLong.of(1000), OptionalLong.empty()));
        tally.on(new ProgressEvent.StageEntered("reading"));
        advance(painter, Duration.ofSeconds(4), 100);
        advance(painter, Duration.ofSeconds(4), 100);
        tally.on(new ProgressEvent.CollectionFinished("app.users"));
        advance(painter, Duration.ofSeconds(1), 0);
        painter.finish();
        assertThat(lines())
                .containsExactly(
                        "reading",
                        "reading: 20 %, 200 documents, 2.0 MB at 250.0 kB/s, 0 collections, 0:08 elapsed, about 0:32 left",
                        "app.users done");
    }

    @Test
    void plain_withVeryManyCollections_namesTheFirstAndCountsTheRest() {
        ProgressPainter painter = new ProgressPainter(tally, new PlainView(out));
        IntStream.range(0, 100_000).forEach(i -> tally.on(new ProgressEvent.CollectionFinished("db.c" + i)));
        IntStream.range(0, 1_000).forEach(i -> tally.on(new ProgressEvent.Noticed("notice " + i)));
        painter.finish();
        assertThat(lines())
                .hasSize(2 * (Announcements.LIMIT + 1))
                .contains("db.c0 done", "further collections are not named here", "further notices are not named here");
        assertThat(tally.snapshot().done().collections()).isEqualTo(100_000);
    }

    @Test
    void bar_isRedrawnInPlace_andLeavesACleanLine() {
        ProgressPainter painter = new ProgressPainter(tally, new BarView(out, 80));
        tally.on(new ProgressEvent.StageEntered("reading"));
        tally.on(new ProgressEvent.CollectionFinished("app.users"));
        advance(painter, Duration.ofSeconds(2), 10);
        tally.on(new ProgressEvent.Noticed("app.old is \u001B[1m gone"));
        painter.finish();
        assertThat(text())
                .isEqualTo("\r\u001B[Kreading 50.0 kB/s  1 collections  0:02" + "\r\u001B[Kapp.old is \\u001b[1m gone"
                        + System.lineSeparator() + "\r\u001B[K");
    }

    @Test
    void snapshot_measuresPaceFromTheBeginningOfTheStage() {
        clock.advance(Duration.ofSeconds(60));
        tally.on(new ProgressEvent.StageEntered("restoring"));
        clock.advance(Duration.ofSeconds(10));
        tally.on(new ProgressEvent.Advanced("app.users", 10, 1000, 0));
        tally.on(new ProgressEvent.Planned(1, OptionalLong.of(20), OptionalLong.empty()));
        assertThat(tally.snapshot().remaining()).contains(Duration.ofSeconds(10));
        assertThat(tally.snapshot().elapsed()).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void snapshot_ofASecondStage_beginsAtNothing_andKnowsNoShareBeforeItsFirstDocument() {
        tally.on(new ProgressEvent.Planned(1, OptionalLong.of(20), OptionalLong.empty()));
        tally.on(new ProgressEvent.Advanced("app.users", 20, 1000, 0));
        tally.on(new ProgressEvent.CollectionFinished("app.users"));
        assertThat(tally.snapshot().percent()).hasValue(100);
        tally.on(new ProgressEvent.StageEntered("restoring"));
        assertThat(tally.snapshot().percent()).isEmpty();
        assertThat(tally.snapshot().remaining()).isEmpty();
        tally.on(new ProgressEvent.Advanced("app.users", 5, 1000, 0));
        assertThat(tally.snapshot().percent()).hasValue(25);
        assertThat(tally.snapshot().inThisStage().collections()).isZero();
    }

    @Test
    void display_showsWhatCameLast_thoughItsThreadNeverSawIt() {
        try (ProgressDisplay display = ProgressDisplay.lines(out, clock, "connecting")) {
            display.listener().on(new ProgressEvent.Noticed("the server is old"));
        }
        assertThat(lines()).containsExactly("the server is old");
    }

    @Test
    void display_thatIsSilent_printsNothing() {
        try (ProgressDisplay display = ProgressDisplay.silent(clock)) {
            display.listener().on(new ProgressEvent.Noticed("the server is old"));
        }
        assertThat(text()).isEmpty();
    }

    private void advance(ProgressPainter painter, Duration by, long documents) {
        clock.advance(by);
        tally.on(new ProgressEvent.Advanced("app.users", documents, documents * 10_000, 0));
        painter.paint();
    }

    private java.util.List<String> lines() {
        return text().lines().toList();
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
