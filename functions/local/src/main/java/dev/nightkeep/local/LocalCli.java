package dev.nightkeep.local;

import dev.nightkeep.cli.NightkeepCli;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.local.cost.CostCommand;
import dev.nightkeep.local.demo.CommandRunner;
import dev.nightkeep.local.demo.DemoCommand;
import dev.nightkeep.local.serve.ServeCommand;
import dev.nightkeep.local.torture.TortureCommand;
import dev.nightkeep.local.torture.process.Launch;
import picocli.CommandLine;

/** The command line of this module: that of the agent, and what needs a database of its own. */
public final class LocalCli {
    private LocalCli() {}

    /** The root command with all its subcommands, bound to the surroundings. */
    public static CommandLine commandLine(CliEnvironment environment) {
        CommandLine root = NightkeepCli.commandLine(environment);
        CommandLine demo = new CommandLine(new DemoCommand(environment, LocalCli::runner));
        CommandLine torture = new CommandLine(new TortureCommand(environment, Launch.likeThis(Main.class.getName())));
        CommandLine serve = new CommandLine(new ServeCommand(environment));
        CommandLine cost = new CommandLine(new CostCommand(environment));
        return root.addSubcommand(asTheOthers(demo, root))
                .addSubcommand(asTheOthers(torture, root))
                .addSubcommand(asTheOthers(serve, root))
                .addSubcommand(asTheOthers(cost, root));
    }

    private static CommandRunner runner(CliEnvironment environment) {
        CommandLine commands = NightkeepCli.commandLine(environment);
        return arguments -> NightkeepCli.run(commands, environment, arguments);
    }

    /** What was set for the root before a command was added does not reach it. */
    private static CommandLine asTheOthers(CommandLine added, CommandLine root) {
        added.getCommandSpec()
                .usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .optionListHeading("%nOptions:%n");
        return added.setOut(root.getOut())
                .setErr(root.getErr())
                .setUsageHelpWidth(root.getUsageHelpWidth())
                .setColorScheme(root.getColorScheme())
                .setExpandAtFiles(root.isExpandAtFiles())
                .setExecutionExceptionHandler(root.getExecutionExceptionHandler())
                .setParameterExceptionHandler(root.getParameterExceptionHandler());
    }
}
