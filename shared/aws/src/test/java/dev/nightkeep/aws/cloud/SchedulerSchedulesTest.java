package dev.nightkeep.aws.cloud;

import dev.nightkeep.aws.LocalCloud;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.schedule.SchedulesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.DeadLetterConfig;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.RetryPolicy;
import software.amazon.awssdk.services.scheduler.model.Target;

@ExtendWith(LocalCloud.class)
final class SchedulerSchedulesTest extends SchedulesContract {
    private final String group = LocalCloud.name("schedules");
    private final SchedulerClient client = LocalCloud.client(SchedulerClient.builder());

    @BeforeEach
    void create() {
        client.createScheduleGroup(request -> request.name(group));
        client.createSchedule(schedule("nightly", "cron(30 3 * * ? *)", "ENABLED")
                .scheduleExpressionTimezone(BERLIN.getId())
                .description("The nightly backup.")
                .flexibleTimeWindow(FlexibleTimeWindow.builder()
                        .mode("FLEXIBLE")
                        .maximumWindowInMinutes(30)
                        .build())
                .build());
        client.createSchedule(schedule("often", "rate(15 minutes)", "DISABLED").build());
    }

    private CreateScheduleRequest.Builder schedule(String name, String expression, String state) {
        return CreateScheduleRequest.builder()
                .groupName(group)
                .name(name)
                .scheduleExpression(expression)
                .state(state)
                .flexibleTimeWindow(FlexibleTimeWindow.builder().mode("OFF").build())
                .target(Target.builder()
                        .arn("arn:aws:lambda:us-east-1:%s:function:contract".formatted(LocalCloud.ACCOUNT))
                        .roleArn("arn:aws:iam::%s:role/contract".formatted(LocalCloud.ACCOUNT))
                        .input("{\"job\":\"default\"}")
                        .retryPolicy(RetryPolicy.builder()
                                .maximumRetryAttempts(10)
                                .maximumEventAgeInSeconds(3600)
                                .build())
                        .deadLetterConfig(DeadLetterConfig.builder()
                                .arn("arn:aws:sqs:us-east-1:%s:contract".formatted(LocalCloud.ACCOUNT))
                                .build())
                        .build());
    }

    @AfterEach
    void delete() {
        client.deleteSchedule(request -> request.groupName(group).name("nightly"));
        client.deleteSchedule(request -> request.groupName(group).name("often"));
        client.deleteScheduleGroup(request -> request.name(group));
        client.close();
    }

    @Override
    protected Schedules open() {
        return CloudAccess.at(LocalCloud.endpoint(), LocalCloud.REGION, LocalCloud.CREDENTIALS)
                .schedules();
    }

    @Override
    protected String group() {
        return group;
    }

    @Override
    protected String rest(String name) {
        GetScheduleResponse found =
                client.getSchedule(request -> request.groupName(group).name(name));
        return "%s %s %s".formatted(found.target(), found.flexibleTimeWindow(), found.description());
    }
}
