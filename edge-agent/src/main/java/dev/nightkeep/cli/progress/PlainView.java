package dev.nightkeep.cli.progress;

import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.Printable;
import dev.nightkeep.cli.text.Times;
import java.io.PrintStream;
import java.time.Duration;

/** Lines for logs: one for each announcement, and one every few seconds while documents go by. */
final class PlainView implements ProgressView {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private final PrintStream out;
    private Duration last = Duration.ZERO;

    PlainView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void announce(Announcement announcement) {
        out.println(Printable.of(announcement.text()));
    }

    @Override
    public void draw(RunSnapshot snapshot) {
        if (snapshot.elapsed().minus(last).compareTo(INTERVAL) >= 0) {
            last = snapshot.elapsed();
            out.println(Printable.of(line(snapshot)));
        }
    }

    private static String line(RunSnapshot snapshot) {
        String share = snapshot.percent().isPresent() ? snapshot.percent().getAsInt() + " %, " : "";
        RunSnapshot.Done done = snapshot.inThisStage();
        String left = snapshot.remaining()
                .map(time -> ", about " + Times.running(time) + " left")
                .orElse("");
        return "%s: %s%s, %s at %s, %s, %s elapsed%s"
                .formatted(
                        snapshot.stage(),
                        share,
                        Amounts.count(done.documents(), "document"),
                        Amounts.bytes(done.bytes()),
                        Amounts.rate(done.bytes(), snapshot.inStage()),
                        Amounts.count(done.collections(), "collection"),
                        Times.running(snapshot.elapsed()),
                        left);
    }

    @Override
    public void close() {
        out.flush();
    }
}
