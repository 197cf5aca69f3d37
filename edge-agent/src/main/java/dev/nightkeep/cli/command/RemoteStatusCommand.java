package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.FollowOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.RemoteRunResult;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.remote.RunStatus;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightkeep remote status}. */
@Command(
        name = "status",
        header = "Show how a run of a deployed stack stands, and why it failed if it did.",
        description = {
            "",
            "Without a name, the latest run of any workflow. The exit code is 0 while it runs or where it succeeded, and"
                    + " 1 where it is partial, failed or was cancelled."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep remote status --stack nightkeep",
            "  nightkeep remote status cli-20261121T033000Z-1a2b3c4d --stack nightkeep --follow"
        })
final class RemoteStatusCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final RemoteAccess access;

    @Parameters(
            arity = "0..1",
            paramLabel = "<run>",
            description = "Its name, as 'nightkeep remote list' shows it (default: the latest).")
    private @Nullable String name;

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Option(names = "--follow", description = "Stay with it until it is over.")
    private boolean follow;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RemoteStatusCommand(CommandFrame frame, RemoteAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        return frame.run(output, session -> access.with(session, stack, opened -> status(session, opened)));
    }

    private CommandResult status(Session session, RemoteAccess.Opened opened) {
        RunStatus found = name == null ? latest(opened) : opened.runs().find(FollowOptions.name(name));
        return follow && !found.over()
                ? RemoteStart.followed(
                        session, opened, found.run().machine(), found.run().name(), stack)
                : RemoteRunResult.of(found, opened.installation(), stack.arguments(session.environment()));
    }

    private static RunStatus latest(RemoteAccess.Opened opened) {
        RunStatus listed = opened.runs().newest(Optional.empty(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "The stack '%s' has not run anything yet"
                                .formatted(opened.installation().name()),
                        "Make the first backup: nightkeep remote backup --stack "
                                + opened.installation().name()));
        return opened.runs().find(listed.run().machine(), listed.run().name()).orElse(listed);
    }
}
