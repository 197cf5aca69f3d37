package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;

/**
 * How a command failed, without any credential.
 *
 * @param code      for programs
 * @param message   what failed
 * @param remedy    what to do
 * @param retryable whether the same call may succeed later
 */
public record Failure(ExitCode exit, String code, String message, String remedy, boolean retryable) {
    private static final String UNLOCK = "nightkeep unlock";

    public Failure {
        message = Redaction.of(message);
        remedy = Redaction.of(remedy);
    }

    /** A failure that was foreseen. */
    public static Failure of(NightkeepException failure) {
        return new Failure(exit(failure), failure.code(), failure.failed(), failure.remedy(), failure.retryable());
    }

    /**
     * With commands in the remedy that reach the store of the command that failed.
     *
     * @param options that name it, written for a shell; empty where none are needed
     */
    public Failure reachedBy(String options) {
        String reached = options.isEmpty() ? UNLOCK : UNLOCK + " " + options;
        return new Failure(exit, code, message, remedy.replace(UNLOCK, reached), retryable);
    }

    private static ExitCode exit(NightkeepException failure) {
        if (failure instanceof RunCancelledException) {
            return ExitCode.INTERRUPTED;
        }
        return failure.usage() ? ExitCode.USAGE : ExitCode.PARTIAL_OR_FAILED;
    }

    /** A command line that cannot be understood. */
    public static Failure usage(String message, String remedy) {
        return new Failure(ExitCode.USAGE, "usage", message, remedy, false);
    }

    /** A defect of this program. */
    public static Failure internal(Throwable defect) {
        return new Failure(
                ExitCode.PARTIAL_OR_FAILED,
                "internal",
                "internal error (%s)".formatted(defect),
                "Run it again with %s, and report what it prints, with the version that 'nightkeep --version' names"
                        .formatted("--verbose"),
                false);
    }

    /** The sentence for people. */
    public String sentence() {
        return "nightkeep: %s. %s.".formatted(message, remedy);
    }

    /** The object for programs. */
    public ObjectNode json() {
        ObjectNode root = Json.object();
        root.putObject("error")
                .put("code", code)
                .put("message", message)
                .put("remedy", remedy)
                .put("retryable", retryable);
        return root;
    }

    /** The stack trace of a failure, as far as it may be shown. */
    public static String trace(Throwable failure) {
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        return Redaction.of(trace.toString());
    }
}
