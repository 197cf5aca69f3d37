package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;

/** {@code nightkeep token}, below which the commands on tokens stand. */
@Command(
        name = "token",
        header = "Make, list and revoke the tokens with which the recovery API is called.",
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep token create --from ./backups --name phone --scope read --scope backup --expires 30d",
            "  nightkeep token list   --from ./backups",
            "  nightkeep token revoke 0a1b2c3d4e5f --from ./backups"
        })
final class TokenCommand extends CommandGroup {}
