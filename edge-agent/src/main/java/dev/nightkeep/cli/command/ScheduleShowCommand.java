package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep schedule show}. */
@Command(
        name = "show",
        header = "Show all schedules of a deployed stack.",
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep schedule show --stack nightkeep", "  nightkeep schedule show --stack nightkeep --json"})
final class ScheduleShowCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final ScheduleAccess access;

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ScheduleShowCommand(CommandFrame frame, ScheduleAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        return frame.run(output, session -> access.show(session, stack));
    }
}
