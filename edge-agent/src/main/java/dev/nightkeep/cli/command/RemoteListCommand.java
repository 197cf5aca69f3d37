package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.RemoteListing;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.machine.Machine;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep remote list}. */
@Command(
        name = "list",
        header = "Show the latest runs of a deployed stack.",
        description = {
            "",
            "Runs of all workflows, by whoever started them: a schedule, the API, a person. The backups themselves are"
                    + " shown by 'nightkeep list --from s3://<bucket>'."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep remote list --stack nightkeep",
            "  nightkeep remote list --stack nightkeep --of restore --limit 50 --json"
        })
final class RemoteListCommand implements Callable<Integer> {
    private static final int MOST = 200;

    private final CommandFrame frame;
    private final RemoteAccess access;

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Option(names = "--of", paramLabel = "<workflow>", description = "Only backup, restore, verify, prune or scan.")
    private @Nullable Machine machine;

    @Option(names = "--limit", paramLabel = "<number>", description = "How many at most, 1 to 200 (default: 20).")
    private int limit = 20;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RemoteListCommand(CommandFrame frame, RemoteAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::list);
    }

    private CommandResult list(Session session) {
        if (limit < 1 || limit > MOST) {
            throw new ConfigurationException("--limit is not a number from 1 to 200", "Give another one");
        }
        return access.with(
                session,
                stack,
                opened -> RemoteListing.of(
                        opened.runs().newest(Optional.ofNullable(machine), limit),
                        opened.installation(),
                        session.environment().zone()));
    }
}
