package dev.nightkeep.cli.terminal;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A terminal with somebody who gives prepared answers; without any, nobody is there. */
public final class FakeTerminal implements Terminal {
    private final boolean redraws;
    private final boolean answers;
    private final Queue<String> lines;

    private FakeTerminal(boolean redraws, boolean answers, List<String> lines) {
        this.redraws = redraws;
        this.answers = answers;
        this.lines = new ArrayDeque<>(lines);
    }

    public static FakeTerminal absent() {
        return new FakeTerminal(false, false, List.of());
    }

    public static FakeTerminal answering(String... lines) {
        return new FakeTerminal(true, true, List.of(lines));
    }

    @Override
    public boolean redraws() {
        return redraws;
    }

    @Override
    public int columns() {
        return 100;
    }

    @Override
    public boolean answers() {
        return answers;
    }

    @Override
    public Optional<String> line() {
        return Optional.ofNullable(lines.poll());
    }

    @Override
    public Optional<String> secret() {
        return line();
    }
}
