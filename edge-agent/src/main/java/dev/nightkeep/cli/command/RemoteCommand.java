package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightkeep remote}. */
@Command(
        name = "remote",
        header = "Drive a deployed stack: back up, restore and verify in the cloud, and see how it goes.",
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep remote backup --stack nightkeep",
            "  nightkeep remote restore latest --stack nightkeep --ns-from 'shop.*' --ns-to 'trial.*'",
            "  nightkeep remote list --stack nightkeep"
        })
final class RemoteCommand implements Runnable {
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
