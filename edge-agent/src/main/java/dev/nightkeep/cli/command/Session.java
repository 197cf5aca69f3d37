package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.progress.ProgressDisplay;
import dev.nightkeep.cli.report.Redaction;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.StopRequest;
import dev.nightkeep.cli.terminal.StopSignals;
import dev.nightkeep.cli.text.Printable;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One command while it runs: how it reports, asks and is stopped. */
final class Session {
    private final CliEnvironment environment;
    private final OutputOptions output;

    Session(CliEnvironment environment, OutputOptions output) {
        this.environment = environment;
        this.output = output;
    }

    CliEnvironment environment() {
        return environment;
    }

    /** Says something that is not the result. */
    void notice(String sentence) {
        if (!output.quiet()) {
            environment.err().println("nightkeep: " + Printable.of(sentence) + ".");
        }
    }

    /** Says something that nobody may miss, also where the rest is quiet. */
    void alarm(String sentence) {
        environment.err().println("nightkeep: " + Printable.of(Redaction.of(sentence)) + ".");
        environment.err().flush();
    }

    /** Does something that takes time: shown while it goes on, and stopped by Ctrl-C. */
    <T> T run(String firstStage, Work<T> work) {
        return untilStopped(cancellation -> {
            try (ProgressDisplay display = display(firstStage)) {
                return work.perform(display.listener(), cancellation);
            }
        });
    }

    /** Does something that takes time and shows itself, if at all; stopped by Ctrl-C. */
    @SuppressWarnings("try") // the watch does its work by being open
    <T> T untilStopped(Function<Cancellation, T> work) {
        Cancellation cancellation = new Cancellation();
        try (StopRequest stop =
                        new StopRequest(cancellation, environment.err(), environment.clock(), environment.halt());
                StopSignals.Watch watch = environment.signals().watch(stop::signalled)) {
            return work.apply(cancellation);
        }
    }

    /** Watches something that goes on elsewhere: shown while it does, and left alone at Ctrl-C. */
    @SuppressWarnings("try") // the watch does its work by being open
    <T> T follow(String firstStage, Work<T> work) {
        Cancellation leave = new Cancellation();
        try (StopSignals.Watch watch = environment.signals().watch(leave::request);
                ProgressDisplay display = display(firstStage)) {
            return work.perform(display.listener(), leave);
        }
    }

    private ProgressDisplay display(String firstStage) {
        if (output.quiet()) {
            return ProgressDisplay.silent(environment.clock());
        }
        return environment.terminal().redraws()
                ? ProgressDisplay.bar(
                        environment.err(), environment.terminal().columns(), environment.clock(), firstStage)
                : ProgressDisplay.lines(environment.err(), environment.clock(), firstStage);
    }

    /** Whether somebody can be asked. */
    boolean answers() {
        return environment.terminal().answers();
    }

    /** Shows lines to whoever is asked next, and asks. Only a plain yes is one. */
    boolean confirmed(List<String> shown, String question) {
        shown.forEach(line -> environment.err().println(Printable.of(line)));
        environment.err().print(Printable.of(question) + " [y/N] ");
        environment.err().flush();
        String answer = environment.terminal().line().orElse("").strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    /** What a session runs. */
    @FunctionalInterface
    interface Work<T> {
        T perform(ProgressListener progress, Cancellation cancellation);
    }
}
