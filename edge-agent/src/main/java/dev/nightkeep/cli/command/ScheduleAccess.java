package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ScheduleListing;
import dev.nightkeep.cli.wiring.CloudPorts;
import dev.nightkeep.cli.wiring.Clouds;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.schedule.Schedule;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.stack.Installation;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads and changes the schedules of an installation; every change is noted in its audit log. */
final class ScheduleAccess {
    private final Clouds clouds;

    ScheduleAccess(Clouds clouds) {
        this.clouds = clouds;
    }

    CommandResult show(Session session, StackOptions stack) {
        CloudPorts ports = clouds.open(stack.region());
        Installation installation = ports.installation(stack.stack(session.environment()));
        try (Schedules schedules = ports.schedules()) {
            return ScheduleListing.of(schedules.all(installation.scheduleGroup()), installation);
        }
    }

    /** Changes one schedule, and shows all. */
    CommandResult change(
            Session session, StackOptions stack, String action, String name, UnaryOperator<Schedule> change) {
        CloudPorts ports = clouds.open(stack.region());
        Installation installation = ports.installation(stack.stack(session.environment()));
        try (Schedules schedules = ports.schedules();
                BackupStore store = ports.store(installation.bucket())) {
            AuditedChange audited = new AuditedChange(session, Optional.of(store), "schedule." + action, name);
            return audited.attempt(() -> {
                Schedule wanted = change.apply(require(schedules, installation, name));
                return audited.makeAnyway(() -> {
                    schedules.change(installation.scheduleGroup(), wanted);
                    return new AuditedChange.Made(
                            ScheduleListing.changed(schedules.all(installation.scheduleGroup()), wanted, installation),
                            "%s %s %s".formatted(name, wanted.expression().words(), wanted.zone()));
                });
            });
        }
    }

    private static Schedule require(Schedules schedules, Installation installation, String name) {
        List<Schedule> all = schedules.all(installation.scheduleGroup());
        return all.stream()
                .filter(schedule -> schedule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "The stack '%s' has no schedule '%s'".formatted(installation.name(), name),
                        "Give one of " + all.stream().map(Schedule::name).collect(Collectors.joining(", "))));
    }
}
