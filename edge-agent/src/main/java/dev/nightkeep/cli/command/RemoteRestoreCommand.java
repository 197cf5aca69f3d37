package dev.nightkeep.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.options.FollowOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.Machine;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightkeep remote restore}. */
@Command(
        name = "restore",
        header = "Bring a backup back in the cloud, into the database of a job.",
        description = {
            "",
            "Starts the deployed workflow, with the connection string that is stored there. What is replaced is backed"
                    + " up first, so that 'nightkeep undo' can take it back. It goes on when this command ends; Ctrl-C"
                    + " only stops looking. Strategies that change what is there ask, or need --yes; --dry-run says what"
                    + " would be done and changes nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep remote restore latest --stack nightkeep --dry-run",
            "  nightkeep remote restore latest --stack nightkeep --ns-from 'shop.*' --ns-to 'trial.*'",
            "  nightkeep remote restore latest --stack nightkeep --collection shop.orders --strategy overwrite --yes"
        })
final class RemoteRestoreCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final RemoteAccess access;

    @Parameters(arity = "1", paramLabel = "<backup>", description = "Its id, or 'latest'.")
    private String backup = "";

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Option(names = "--job", paramLabel = "<name>", description = "The job whose backup it is (default: default).")
    private JobName job = JobName.DEFAULT;

    @Mixin
    private final RemoteRestoreOptions options = new RemoteRestoreOptions();

    @Option(
            names = {"--dry-run", "--preview"},
            description = "Compare every document, say what would be done, and change nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RemoteRestoreCommand(CommandFrame frame, RemoteAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::restore);
    }

    private CommandResult restore(Session session) {
        ObjectNode input = input();
        if (options.changesWhatIsThere() && !dryRun && !agreed(session)) {
            return CommandResult.declined();
        }
        return new RemoteStart(session, access, stack, follow).start(Machine.RESTORE, input);
    }

    private boolean agreed(Session session) {
        if (yes) {
            return true;
        }
        if (!session.answers()) {
            throw new ConfigurationException(
                    "This strategy replaces documents, and there is no terminal on which to ask",
                    "Look with --dry-run, then say --yes");
        }
        return session.confirmed(
                List.of("Backup %s of job %s is restored by the stack '%s', and documents that are there are changed."
                        .formatted(backup, job, stack.stack(session.environment()))),
                "Restore it?");
    }

    private ObjectNode input() {
        ObjectNode input = Json.object()
                .put("job", job.value())
                .put("backup", RemoteBackupName.of(backup))
                .put("requestedBy", "cli")
                .put("dryRun", dryRun);
        options.addTo(input);
        return input;
    }
}
