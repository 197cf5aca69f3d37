package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.FollowOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.RemoteCancelResult;
import dev.nightkeep.remote.CancelRun;
import dev.nightkeep.remote.CancelledRun;
import dev.nightkeep.remote.RunStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nightkeep remote cancel}. */
@Command(
        name = "cancel",
        header = "Stop a run of a deployed stack, with everything that it has started.",
        description = {
            "",
            "A backup that is stopped leaves nothing that counts as one. A restore that had begun to write stays open:"
                    + " the same restore goes on with it, and 'nightkeep undo' takes it back. Waits up to two minutes for"
                    + " the stack to clean up, and says what is left; the exit code is 1 where something is."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep remote cancel cli-20261121T033000Z-1a2b3c4d --stack nightkeep"})
final class RemoteCancelCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CommandFrame frame;
    private final RemoteAccess access;

    @Parameters(arity = "1", paramLabel = "<run>", description = "Its name, as 'nightkeep remote list' shows it.")
    private String name = "";

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RemoteCancelCommand(CommandFrame frame, RemoteAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        return frame.run(output, session -> access.with(session, stack, opened -> cancel(session, opened)));
    }

    private CommandResult cancel(Session session, RemoteAccess.Opened opened) {
        RunStatus found = opened.runs().find(FollowOptions.name(name));
        AuditedChange change = new AuditedChange(
                session,
                Optional.of(opened.store()),
                "remote.cancel",
                found.run().name().text());
        return change.attempt(() -> change.makeAnyway(() -> new AuditedChange.Made(
                stop(session, opened, found), found.run().name().text())));
    }

    private static CommandResult stop(Session session, RemoteAccess.Opened opened, RunStatus found) {
        CancelRun cancel = new CancelRun(
                opened.machines(),
                opened.runs(),
                opened.store(),
                session.environment().clock());
        CancelledRun stopped = session.follow(
                "stopping",
                (progress, leave) -> cancel.cancel(found, "stopped by nightkeep remote cancel", PATIENCE, leave));
        return RemoteCancelResult.of(found, stopped);
    }
}
