package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands of the agent stand below. */
@Command(
        name = "agent",
        header = "Run backup jobs that a file describes, on this host.",
        description = {
            "",
            "A file names jobs (MongoDB, files, programs ...), where their backups go, when they are due, what is kept and"
                    + " who is told. See docs/agent.md."
        },
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep agent validate nightkeep.yaml",
            "  nightkeep agent run --job nightly",
            "  nightkeep agent run --due"
        })
final class AgentCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // given by the parser
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command of the agent was given");
    }

    boolean help() {
        return help;
    }
}
