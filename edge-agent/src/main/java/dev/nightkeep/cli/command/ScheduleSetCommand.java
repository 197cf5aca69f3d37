package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.schedule.Schedule;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightkeep schedule set}. */
@Command(
        name = "set",
        header = "Change the hour or the time zone of a schedule.",
        description = {
            "",
            "The days stay as they are. A time between 01:00 and 03:00 is passed over on the night on which clocks go"
                    + " forward, in zones where they do."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep schedule set backup --time 02:15 --stack nightkeep",
            "  nightkeep schedule set verify --time 08:00 --zone America/New_York --stack nightkeep"
        })
final class ScheduleSetCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final ScheduleAccess access;

    @Parameters(arity = "1", paramLabel = "<schedule>", description = "backup, verify, prune or scan.")
    private String name = "";

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Option(names = "--time", paramLabel = "<hh:mm>", description = "The time of day, as 03:30.")
    private @Nullable String time;

    @Option(names = "--zone", paramLabel = "<zone>", description = "The time zone by its IANA name, as Europe/Berlin.")
    private @Nullable String zone;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ScheduleSetCommand(CommandFrame frame, ScheduleAccess access) {
        this.frame = frame;
        this.access = access;
    }

    @Override
    public Integer call() {
        Optional<LocalTime> wantedTime = Optional.ofNullable(time).map(ScheduleSetCommand::time);
        Optional<ZoneId> wantedZone = Optional.ofNullable(zone).map(ScheduleSetCommand::zone);
        if (wantedTime.isEmpty() && wantedZone.isEmpty()) {
            throw new ConfigurationException("Neither --time nor --zone was given", "Give at least one of them");
        }
        return frame.run(
                output,
                session -> access.change(
                        session, stack, "set", name, schedule -> changed(schedule, wantedTime, wantedZone)));
    }

    private static Schedule changed(Schedule schedule, Optional<LocalTime> time, Optional<ZoneId> zone) {
        Schedule timed = time.map(wanted -> schedule.at(schedule.expression()
                        .at(wanted)
                        .orElseThrow(() -> new ConfigurationException(
                                "The schedule '%s' has no time of day: %s"
                                        .formatted(
                                                schedule.name(),
                                                schedule.expression().words()),
                                "It can be paused and resumed; leave --time out"))))
                .orElse(schedule);
        return zone.map(timed::in).orElse(timed);
    }

    private static LocalTime time(String text) {
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new ConfigurationException("--time is not a time of day", "Give it as 03:30");
        }
        return LocalTime.parse(text);
    }

    private static ZoneId zone(String text) {
        try {
            ZoneId found = ZoneId.of(text);
            if (ZoneId.getAvailableZoneIds().contains(found.getId())) {
                return found;
            }
        } catch (DateTimeException e) {
            throw noZone(text);
        }
        throw noZone(text);
    }

    private static ConfigurationException noZone(String text) {
        return new ConfigurationException(
                "'%s' is not a time zone".formatted(text), "Give an IANA name, as Europe/Berlin or UTC");
    }
}
