package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightkeep schedule}. */
@Command(
        name = "schedule",
        header = "Show and change when a deployed stack does what.",
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep schedule show --stack nightkeep",
            "  nightkeep schedule set backup --time 02:15 --zone Europe/Berlin --stack nightkeep",
            "  nightkeep schedule pause backup --stack nightkeep"
        })
final class ScheduleCommand implements Runnable {
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
        throw new ParameterException(spec.commandLine(), "No command was given");
    }

    boolean help() {
        return help;
    }
}
