package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nightkeep schedule pause}. */
@Command(
        name = "pause",
        header = "Switch a schedule off until it is resumed.",
        description = {
            "",
            "Nothing is started by it until then. The health watch still tells when there is no good backup for a day."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep schedule pause backup --stack nightkeep"})
final class SchedulePauseCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final ScheduleAccess access;

    @Parameters(arity = "1", paramLabel = "<schedule>", description = "backup, verify, prune, scan or health.")
    private String name = "";

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SchedulePauseCommand(CommandFrame frame, ScheduleAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        return frame.run(
                output, session -> access.change(session, stack, "pause", name, schedule -> schedule.switched(false)));
    }
}
