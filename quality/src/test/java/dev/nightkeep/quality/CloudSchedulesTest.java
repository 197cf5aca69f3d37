package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs by itself runs on the user's clock, once, and what could not be started is kept and told. */
final class CloudSchedulesTest {
    private final CloudTemplate template = CloudTemplate.ofRepository();
    private final List<CloudResource> schedules = template.ofType("AWS::Scheduler::Schedule");

    @Test
    void schedules_areThoseOfTheWorkflowsAndOfTheHealthWatch() {
        assertThat(schedules)
                .extracting(schedule -> schedule.at("Name").asText())
                .containsExactlyInAnyOrder("backup", "verify", "prune", "scan", "health");
    }

    @Test
    void schedules_haveTimeZoneGroupRetriesAndAQueue() {
        assertThat(schedules).allSatisfy(schedule -> {
            assertThat(schedule.at("ScheduleExpressionTimezone/Ref").asText()).isEqualTo("TimeZone");
            assertThat(schedule.at("GroupName/Ref").asText()).isEqualTo("ScheduleGroup");
            assertThat(schedule.at("Target/RetryPolicy/MaximumRetryAttempts").asInt())
                    .isPositive();
            assertThat(schedule.at("Target/DeadLetterConfig/Arn/Fn::GetAtt").asText())
                    .isEqualTo("DeadLetters.Arn");
            assertThat(schedule.at("Description").asText()).endsWith(".");
        });
    }

    @Test
    void firings_nameTheirTimeSoThatASecondOneIsHarmless() {
        assertThat(schedules)
                .allSatisfy(schedule -> assertThat(schedule.at("Target/Input").asText())
                        .contains("\"scheduledAt\":\"<aws.scheduler.scheduled-time>\"", "\"job\":\"default\""));
    }

    @Test
    void schedules_areOnButForTheScan() {
        assertThat(schedules)
                .filteredOn(schedule -> !schedule.at("State").asText().equals("ENABLED"))
                .extracting(CloudResource::id)
                .containsExactly("ScanSchedule");
    }

    @Test
    void backup_startsWhenTheUserSaid() {
        String expression =
                template.resource("BackupSchedule").at("ScheduleExpression").toString();
        assertThat(expression).contains("cron(${Minute} ${Hour} * * ? *)", "{\"Ref\":\"BackupTime\"}");
    }

    @Test
    void schedules_mayStartWhatTheyTarget() {
        String allowed = template.resource("ScheduleRole").statements().toString();
        assertThat(schedules)
                .allSatisfy(schedule ->
                        assertThat(allowed).contains(schedule.at("Target/Arn").toString()));
    }
}
