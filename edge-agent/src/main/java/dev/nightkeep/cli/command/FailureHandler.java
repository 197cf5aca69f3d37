package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.Failure;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.text.Printable;
import dev.nightkeep.error.NightkeepException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The outermost frame: turns every failure into one sentence and an exit code. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final CliEnvironment environment;

    FailureHandler(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        List<String> arguments = rootOf(command).getParseResult().originalArgs();
        Failure described = failure instanceof NightkeepException known
                ? Failure.of(known).reachedBy(UnlockReach.of(parsed))
                : Failure.internal(failure);
        return print(described, arguments, failure);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        String help = failure.getCommandLine().getCommandSpec().qualifiedName();
        Failure described = Failure.usage(
                UsageText.message(failure, arguments), UsageText.suggestion(failure) + "See '" + help + " --help'");
        return print(described, Arrays.asList(arguments), failure);
    }

    private int print(Failure failure, List<String> arguments, Exception cause) {
        environment.err().println(Printable.of(failure.sentence()));
        if (arguments.contains(OutputOptions.VERBOSE) || arguments.contains("-v")) {
            environment.err().print(Failure.trace(cause));
        }
        if (arguments.contains(OutputOptions.JSON)) {
            environment.out().println(Json.line(failure.json()));
        }
        environment.err().flush();
        environment.out().flush();
        return failure.exit().number();
    }

    private static CommandLine rootOf(CommandLine command) {
        CommandLine parent = command.getParent();
        return parent == null ? command : rootOf(parent);
    }
}
