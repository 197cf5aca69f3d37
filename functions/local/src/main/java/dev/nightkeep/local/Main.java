package dev.nightkeep.local;

import dev.nightkeep.cli.NightkeepCli;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.SystemEnvironment;

/** Where the process of the launcher begins and ends. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        CliEnvironment environment = SystemEnvironment.ofProcess();
        System.exit(NightkeepCli.run(LocalCli.commandLine(environment), environment, arguments));
    }
}
