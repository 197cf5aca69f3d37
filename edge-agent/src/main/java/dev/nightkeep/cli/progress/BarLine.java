package dev.nightkeep.cli.progress;

import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.Printable;
import dev.nightkeep.cli.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The one line that is drawn again and again: a bar, and what it stands for, in the width that there is. */
final class BarLine {
    private static final int NARROWEST_BAR = 10;
    private static final int WIDEST_BAR = 40;
    private static final int FRAME = 3;

    private BarLine() {}

    /** The line, shorter than {@code columns}: a full line would wrap on some terminals. */
    static String render(RunSnapshot snapshot, int columns) {
        String stage = Printable.of(snapshot.stage());
        String details = String.join("  ", details(snapshot));
        int room = columns - 1 - stage.length() - details.length() - FRAME - 1;
        String bar = snapshot.percent().isPresent() && room >= NARROWEST_BAR
                ? bar(snapshot.percent().getAsInt(), Math.min(room, WIDEST_BAR)) + " "
                : "";
        return cut("%s %s%s".formatted(stage, bar, details), columns - 1);
    }

    private static List<String> details(RunSnapshot snapshot) {
        List<String> details = new ArrayList<>();
        snapshot.percent().ifPresent(percent -> details.add("%3d %%".formatted(percent)));
        details.add(Amounts.rate(snapshot.inThisStage().bytes(), snapshot.inStage()));
        details.add(collections(snapshot) + " collections");
        details.add(Times.running(snapshot.elapsed()));
        snapshot.remaining().ifPresent(left -> details.add("ETA " + Times.running(left)));
        return details;
    }

    /** Done and planned, such as {@code 3/10}. */
    private static String collections(RunSnapshot snapshot) {
        OptionalLong planned = snapshot.planned().collections();
        String done = Amounts.count(snapshot.inThisStage().collections());
        return planned.isPresent() ? done + "/" + Amounts.count(planned.getAsLong()) : done;
    }

    private static String bar(int percent, int width) {
        int full = width * percent / 100;
        return "[" + "#".repeat(full) + "-".repeat(width - full) + "]";
    }

    private static String cut(String line, int columns) {
        return line.length() <= columns ? line : line.substring(0, Math.max(0, columns));
    }
}
