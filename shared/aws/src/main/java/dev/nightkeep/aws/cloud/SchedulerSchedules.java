package dev.nightkeep.aws.cloud;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.schedule.Schedule;
import dev.nightkeep.schedule.ScheduleExpression;
import dev.nightkeep.schedule.Schedules;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

/** Schedules of Amazon EventBridge Scheduler. Thread-safe. */
final class SchedulerSchedules implements Schedules {
    private static final String UTC = "UTC";

    private final SchedulerClient client;

    SchedulerSchedules(SchedulerClient client) {
        this.client = client;
    }

    @Override
    public List<Schedule> all(String group) {
        List<String> names = CloudFailures.ask(
                "Listing the schedules of " + group, "scheduler:GetScheduleGroup and ListSchedules", () -> {
                    try {
                        // Not every service answers the listing of a group that is not there with a refusal.
                        var unused = client.getScheduleGroup(request -> request.name(group));
                        return client.listSchedulesPaginator(request -> request.groupName(group)).schedules().stream()
                                .map(ScheduleSummary::name)
                                .sorted()
                                .toList();
                    } catch (ResourceNotFoundException e) {
                        throw absent("group of schedules " + group);
                    }
                });
        return names.stream().flatMap(name -> find(group, name).stream()).toList();
    }

    @Override
    public Optional<Schedule> find(String group, String name) {
        return CloudFailures.ask(
                "Reading the schedule " + name,
                "scheduler:GetSchedule",
                () -> read(group, name).map(SchedulerSchedules::schedule));
    }

    private Optional<GetScheduleResponse> read(String group, String name) {
        try {
            return Optional.of(
                    client.getSchedule(request -> request.groupName(group).name(name)));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Schedule schedule(GetScheduleResponse found) {
        return new Schedule(
                found.name(),
                new ScheduleExpression(found.scheduleExpression()),
                ZoneId.of(
                        Optional.ofNullable(found.scheduleExpressionTimezone()).orElse(UTC)),
                found.state() == ScheduleState.ENABLED,
                Optional.ofNullable(found.description()).orElse(""));
    }

    @Override
    public void change(String group, Schedule schedule) {
        CloudFailures.ask(
                "Changing the schedule " + schedule.name(), "scheduler:UpdateSchedule and iam:PassRole", () -> {
                    GetScheduleResponse present =
                            read(group, schedule.name()).orElseThrow(() -> absent("schedule " + schedule.name()));
                    try {
                        return client.updateSchedule(changed(present, schedule));
                    } catch (ValidationException e) {
                        throw new ConfigurationException(
                                "EventBridge Scheduler does not take %s in %s"
                                        .formatted(schedule.expression(), schedule.zone()),
                                "Give another time or zone");
                    }
                });
    }

    /** An update replaces all of a schedule: what it does not name is set to what the service presumes (API reference). */
    private static UpdateScheduleRequest changed(GetScheduleResponse present, Schedule wanted) {
        return UpdateScheduleRequest.builder()
                .name(present.name())
                .groupName(present.groupName())
                .description(present.description())
                .startDate(present.startDate())
                .endDate(present.endDate())
                .flexibleTimeWindow(present.flexibleTimeWindow())
                .kmsKeyArn(present.kmsKeyArn())
                .actionAfterCompletion(present.actionAfterCompletion())
                .target(present.target())
                .scheduleExpression(wanted.expression().text())
                .scheduleExpressionTimezone(wanted.zone().getId())
                .state(wanted.on() ? ScheduleState.ENABLED : ScheduleState.DISABLED)
                .build();
    }

    private static ConfigurationException absent(String what) {
        return new ConfigurationException(
                "There is no %s".formatted(what), "See what there is with 'nightkeep schedule show'");
    }

    @Override
    public void close() {
        client.close();
    }
}
