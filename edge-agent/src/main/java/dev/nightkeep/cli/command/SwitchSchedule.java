package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Switches one schedule on or off. */
abstract class SwitchSchedule implements Callable<Integer> {
    private final CommandFrame frame;
    private final ScheduleAccess access;
    private final String action;
    private final boolean on;

    @Parameters(arity = "1", paramLabel = "<schedule>", description = "backup, verify, prune, scan or health.")
    private String name = "";

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** {@code action} is noted in the audit log. */
    SwitchSchedule(CommandFrame frame, ScheduleAccess access, String action, boolean on) {
        this.frame = frame;
        this.access = access;
        this.action = action;
        this.on = on;
    }

    @Override
    public final Integer call() {
        return frame.run(
                output, session -> access.change(session, stack, action, name, schedule -> schedule.switched(on)));
    }
}
