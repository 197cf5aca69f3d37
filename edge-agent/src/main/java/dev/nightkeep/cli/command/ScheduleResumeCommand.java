package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nightkeep schedule resume}. */
@Command(
        name = "resume",
        header = "Switch a schedule on again.",
        description = {"", "The next firing is at its next time; what was passed over is not made up for."},
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep schedule resume backup --stack nightkeep"})
final class ScheduleResumeCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final ScheduleAccess access;

    @Parameters(arity = "1", paramLabel = "<schedule>", description = "backup, verify, prune, scan or health.")
    private String name = "";

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ScheduleResumeCommand(CommandFrame frame, ScheduleAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        return frame.run(
                output, session -> access.change(session, stack, "resume", name, schedule -> schedule.switched(true)));
    }
}
