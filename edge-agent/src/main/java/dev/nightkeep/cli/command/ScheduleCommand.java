package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;

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
final class ScheduleCommand extends CommandGroup {}
