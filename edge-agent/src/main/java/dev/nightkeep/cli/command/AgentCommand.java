package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;

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
final class AgentCommand extends CommandGroup {
    AgentCommand() {
        super("No command of the agent was given");
    }
}
