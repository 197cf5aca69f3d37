package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;

/** {@code nightkeep keys}. */
@Command(
        name = "keys",
        header = "Make keys, and show that they are there before they are needed.",
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep keys generate --kind age --out ./backup.key",
            "  nightkeep keys check --from ./backups --identity ./backup.key"
        })
final class KeysCommand extends CommandGroup {}
