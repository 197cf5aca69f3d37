package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.text.Printable;
import java.util.function.Function;

/** Around every command: runs it and prints what it returns. Failures pass through to {@link FailureHandler}. */
final class CommandFrame {
    private final CliEnvironment environment;

    CommandFrame(CliEnvironment environment) {
        this.environment = environment;
    }

    /** Runs one command and returns its exit code. */
    int run(OutputOptions output, Function<Session, CommandResult> command) {
        CommandResult result = command.apply(new Session(environment, output));
        if (output.json()) {
            environment.out().println(Json.line(result.json()));
        } else {
            result.lines().forEach(line -> environment.out().println(Printable.of(line)));
        }
        environment.out().flush();
        return result.exit().number();
    }
}
