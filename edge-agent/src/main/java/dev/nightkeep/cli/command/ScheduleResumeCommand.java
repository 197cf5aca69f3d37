package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;

/** {@code nightkeep schedule resume}. */
@Command(
        name = "resume",
        header = "Switch a schedule on again.",
        description = {"", "The next firing is at its next time; what was passed over is not made up for."},
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep schedule resume backup --stack nightkeep"})
final class ScheduleResumeCommand extends SwitchSchedule {
    ScheduleResumeCommand(CommandFrame frame, ScheduleAccess access) {
        super(frame, access, "resume", true);
    }
}
