package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands stand below. */
@Command(
        name = "nightkeep",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        header = "Backs MongoDB up into one directory or bucket that you own, and proves that it can be restored.",
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep backup  --uri-env MONGO_URI --to ./backups",
            "  nightkeep list    --from ./backups",
            "  nightkeep restore latest --from ./backups --uri-env MONGO_URI --dry-run",
            "",
            "Exit codes: 0 done, 1 done in part or failed, 2 bad usage or configuration.",
            "'nightkeep <command> --help' says more about each."
        })
final class RootCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // given by the parser
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command was given");
    }
}
