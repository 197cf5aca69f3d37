package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.conversation.hold.Connections.ScheduleGroup;
import dev.nightkeep.discord.command.CommandAction;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.schedule.Schedule;
import dev.nightkeep.schedule.ScheduleExpression;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /schedule}: when backups are made by themselves. */
final class ScheduleConversation implements Conversation {
    private static final String BACKUP = "backup";

    private final CommandInvocation command;

    ScheduleConversation(CommandInvocation command) {
        this.command = command;
    }

    @Override
    public Held go(Turn turn) {
        ScheduleGroup group = turn.tools()
                .connections()
                .schedules()
                .orElseThrow(() -> new ConfigurationException(
                        "This installation has no schedules", "Deploy it with the template of Nightkeep"));
        if (command.action() == CommandAction.SCHEDULE_SHOW) {
            return show(turn, group);
        }
        JobName job = JobOption.of(command, turn.tools().settings().job());
        Schedule before = backup(group, job);
        Schedule after = changed(before);
        turn.note("schedule.change", before.name(), AuditOutcome.STARTED, "");
        group.schedules().change(group.name(), after);
        turn.note("schedule.change", before.name(), AuditOutcome.DONE, "");
        return turn.answer(
                turn.cards().notice(StatusConversation.schedule(turn.tools().sentences(), after)));
    }

    private static Held show(Turn turn, ScheduleGroup group) {
        List<Schedule> all = group.schedules().all(group.name());
        String lines = all.stream()
                .map(schedule -> StatusConversation.schedule(turn.tools().sentences(), schedule))
                .collect(Collectors.joining("\n"));
        return turn.answer(
                turn.cards().notice(all.isEmpty() ? turn.tools().sentences().text("schedule.none") : lines));
    }

    /** The schedule that makes backups of the job: the one that is named by both, or by the first alone. */
    private static Schedule backup(ScheduleGroup group, JobName job) {
        List<Schedule> backups = group.schedules().all(group.name()).stream()
                .filter(schedule -> schedule.name().contains(BACKUP))
                .toList();
        List<Schedule> named = backups.stream()
                .filter(schedule -> schedule.name().contains(job.value()))
                .toList();
        List<Schedule> found = named.isEmpty() && job.equals(JobName.DEFAULT) ? backups : named;
        if (found.size() != 1) {
            throw new ConfigurationException(
                    "There are %d schedules for backups of job %s".formatted(found.size(), job),
                    "Look with /schedule show, and change it with nightkeep remote schedule");
        }
        return found.getFirst();
    }

    private Schedule changed(Schedule before) {
        return switch (command.action()) {
            case SCHEDULE_PAUSE -> before.switched(false);
            case SCHEDULE_RESUME -> before.switched(true);
            default -> at(before);
        };
    }

    private Schedule at(Schedule before) {
        LocalTime time = LocalTime.of(
                Math.toIntExact(command.requiredNumber("hour")), Math.toIntExact(command.requiredNumber("minute")));
        ScheduleExpression expression = before.expression().at(time).orElseGet(() -> ScheduleExpression.daily(time));
        return before.at(expression)
                .in(command.text("time-zone").map(ScheduleConversation::zone).orElse(before.zone()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new ConfigurationException(
                    "'%s' is no time zone".formatted(name), "Choose one of those that are suggested while you type");
        }
    }
}
