package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
final class TokenCommand implements Runnable {
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
