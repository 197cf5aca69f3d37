package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
final class KeysCommand implements Runnable {
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
