package dev.nightkeep.cli;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.SystemEnvironment;

/** Where the process begins and ends. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        CliEnvironment environment = SystemEnvironment.ofProcess();
        System.exit(NightkeepCli.run(NightkeepCli.commandLine(environment), environment, arguments));
    }
}
