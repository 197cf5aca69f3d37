package dev.nightkeep.cli.options;

import picocli.CommandLine.Option;

/** How a command speaks. */
public final class OutputOptions {
    /** The option that asks for one JSON object on standard output. */
    public static final String JSON = "--json";

    /** The option that asks for stack traces. */
    public static final String VERBOSE = "--verbose";

    @Option(names = JSON, description = "Print one JSON object on standard output, and nothing else there.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no notices; errors are still printed.")
    private boolean quiet;

    @Option(
            names = {"-v", VERBOSE},
            description = "Print the stack trace of an error.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** Whether the result is printed as JSON. */
    public boolean json() {
        return json;
    }

    /** Whether progress and notices are left out. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether errors come with their stack traces. */
    public boolean verbose() {
        return verbose;
    }

    boolean help() {
        return help;
    }
}
