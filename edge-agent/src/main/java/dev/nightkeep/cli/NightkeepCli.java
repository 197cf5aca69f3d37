package dev.nightkeep.cli;

import dev.nightkeep.cli.command.Commands;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.terminal.CliEnvironment;
import picocli.CommandLine;

/** The command line, to be run as it is or to be added to. */
public final class NightkeepCli {
    private NightkeepCli() {}

    /** The root command with all its subcommands, bound to the surroundings. Others may be added to it. */
    public static CommandLine commandLine(CliEnvironment environment) {
        return Commands.commandLine(environment);
    }

    /** Runs what the arguments say and returns the exit code. Whatever happens is said in one sentence. */
    public static int run(CommandLine commands, CliEnvironment environment, String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (VirtualMachineError e) {
            // The parser hands every exception to its handlers, but no errors.
            environment
                    .err()
                    .println(
                            "nightkeep: Java gave up (%s). Give it more memory, as in NIGHTKEEP_JAVA_OPTS=-Xmx1g, or use fewer --threads."
                                    .formatted(e));
            return ExitCode.PARTIAL_OR_FAILED.number();
        }
    }
}
