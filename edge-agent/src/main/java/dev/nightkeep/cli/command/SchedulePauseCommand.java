package dev.nightkeep.cli.command;

import picocli.CommandLine.Command;

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
final class SchedulePauseCommand extends SwitchSchedule {
    SchedulePauseCommand(CommandFrame frame, ScheduleAccess access) {
        super(frame, access, "pause", false);
    }
}
