package dev.nightkeep.cli.report;

/** What the process tells the one that started it. */
public enum ExitCode {
    DONE(0),
    PARTIAL_OR_FAILED(1),
    USAGE(2),
    /** Two sides differ, and somebody asked for a code that says so. */
    DIFFERENT(3),
    /** Stopped by Ctrl-C: 128 and the number of SIGINT. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the operating system sees. */
    public int number() {
        return number;
    }
}
