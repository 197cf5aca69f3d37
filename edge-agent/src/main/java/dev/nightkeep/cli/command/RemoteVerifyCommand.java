package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.FollowOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.Machine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightkeep remote verify}. */
@Command(
        name = "verify",
        header = "Read a backup in the cloud from its beginning to its end, and count it.",
        description = {
            "",
            "Everything is read, hashed, decoded and counted where it lies. It goes on when this command ends; Ctrl-C"
                    + " only stops looking."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep remote verify --stack nightkeep",
            "  nightkeep remote verify latest --stack nightkeep --job default --detach"
        })
final class RemoteVerifyCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final RemoteAccess access;

    @Parameters(
            arity = "0..1",
            paramLabel = "<backup>",
            defaultValue = "latest",
            description = "Its id, or 'latest' (the default).")
    private String backup = "latest";

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Option(names = "--job", paramLabel = "<name>", description = "The job whose backup it is (default: default).")
    private JobName job = JobName.DEFAULT;

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RemoteVerifyCommand(CommandFrame frame, RemoteAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::verify);
    }

    private CommandResult verify(Session session) {
        return new RemoteStart(session, access, stack, follow)
                .start(
                        Machine.VERIFY,
                        Json.object()
                                .put("job", job.value())
                                .put("backup", RemoteBackupName.of(backup))
                                .put("requestedBy", "cli"));
    }
}
