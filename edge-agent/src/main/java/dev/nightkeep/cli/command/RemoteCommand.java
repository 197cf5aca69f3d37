package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;

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
final class RemoteCommand extends CommandGroup {}
