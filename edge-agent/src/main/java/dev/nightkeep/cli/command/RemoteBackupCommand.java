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

/** {@code nightkeep remote backup}. */
@Command(
        name = "backup",
        header = "Make a backup in the cloud, now, and stay with it.",
        description = {
            "",
            "Starts the deployed workflow: plan, export by many functions, commit, verify, prune, report. It goes on"
                    + " when this command ends; Ctrl-C only stops looking. The exit code is 0 where the backup succeeded"
                    + " and was verified, 1 where it is partial or failed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep remote backup --stack nightkeep",
            "  nightkeep remote backup --stack nightkeep --detach",
            "  nightkeep remote backup --stack nightkeep --name before-the-upgrade --json"
        })
final class RemoteBackupCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final RemoteAccess access;

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Option(names = "--job", paramLabel = "<name>", description = "The job that is backed up (default: default).")
    private JobName job = JobName.DEFAULT;

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RemoteBackupCommand(CommandFrame frame, RemoteAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::backUp);
    }

    private CommandResult backUp(Session session) {
        return new RemoteStart(session, access, stack, follow)
                .start(Machine.BACKUP, Json.object().put("job", job.value()).put("requestedBy", "cli"));
    }
}
