package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing fails in the cloud without somebody being told. */
final class CloudAlarmsTest {
    /** Of this, the run itself or the rule tells, with the reason. */
    private static final List<String> SILENT = List.of("RunEndedBadlyAlarm");

    private final CloudTemplate template = CloudTemplate.ofRepository();
    private final List<CloudResource> alarms = template.ofType("AWS::CloudWatch::Alarm");
    private final List<CloudResource> machines = template.ofType(CloudTemplate.STATE_MACHINE);

    @Test
    void alarms_tellAndTellOfRecovery() {
        assertThat(alarms)
                .hasSizeGreaterThan(SILENT.size())
                .filteredOn(alarm -> !SILENT.contains(alarm.id()))
                .allMatch(alarm -> alarm.at("AlarmActions/0/Ref").asText().equals("Topic"))
                .allMatch(alarm -> alarm.at("OKActions/0/Ref").asText().equals("Topic"));
    }

    @Test
    void alarms_explainThemselvesAndAreCalmWithoutData() {
        assertThat(alarms).allSatisfy(alarm -> {
            assertThat(alarm.at("AlarmDescription").toString()).contains(".");
            assertThat(alarm.at("TreatMissingData").asText()).isEqualTo("notBreaching");
        });
    }

    @Test
    void alarmsOverSeveralMetrics_addUpEachOfThem() {
        assertThat(alarms)
                .filteredOn(alarm -> alarm.properties().has("Metrics"))
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(alarm.at("Metrics").size()).isBetween(2, 10))
                .allSatisfy(alarm -> assertThat(List.of(
                                alarm.at("Metrics/0/Expression").asText().split(" \\+ ")))
                        .containsExactlyElementsOf(summands(alarm)));
    }

    @Test
    void alarms_watchNoMoreMetricsThanAreFree() {
        assertThat(alarms.stream()
                        .mapToInt(alarm -> Math.max(1, summands(alarm).size()))
                        .sum())
                .isLessThanOrEqualTo(10);
    }

    @Test
    void runsThatEndedBadly_raiseAnAlarm() {
        CloudResource alarm = template.resource("RunEndedBadlyAlarm");
        assertThat(alarm.at("Namespace").asText()).isEqualTo("AWS/Events");
        assertThat(alarm.at("MetricName").asText()).isEqualTo("TriggeredRules");
        assertThat(alarm.at("Dimensions/0/Value/Ref").asText()).isEqualTo("RunEndedBadlyRule");
    }

    @Test
    void everyEndOfEveryMachine_isTold() {
        CloudResource rule = template.resource("RunEndedBadlyRule");
        assertThat(rule.at("EventPattern/detail/status"))
                .extracting(JsonNode::asText)
                .contains("FAILED", "TIMED_OUT", "ABORTED");
        assertThat(rule.at("EventPattern/detail/stateMachineArn"))
                .extracting(machine -> machine.path("Ref").asText())
                .containsExactlyInAnyOrderElementsOf(
                        machines.stream().map(CloudResource::id).toList());
        assertThat(rule.at("Targets/0/Arn/Ref").asText()).isEqualTo("Topic");
        assertThat(rule.at("Targets/0/InputTransformer/InputPathsMap").toString())
                .doesNotContain("detail.input", "detail.output", "detail.cause");
    }

    @Test
    void backupsAndRestoresThatEndedBadly_areAbandoned() {
        assertAbandoned("AbandonBackupFunction", "BackupEndedBadly", "-backup");
        assertAbandoned("AbandonRestoreFunction", "RestoreEndedBadly", "-restore");
    }

    private void assertAbandoned(String function, String name, String machine) {
        JsonNode event = template.resource(function).at("Events/%s/Properties".formatted(name));
        assertThat(event.at("/Pattern/detail/status"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("FAILED", "TIMED_OUT", "ABORTED");
        assertThat(event.at("/Pattern/detail/stateMachineArn/0/Fn::Sub").asText())
                .endsWith(machine);
        assertThat(event.at("/DeadLetterConfig/Arn/Fn::GetAtt").asText()).isEqualTo("DeadLetters.Arn");
    }

    @Test
    void email_isSubscribed() {
        assertThat(template.ofType("AWS::SNS::Subscription"))
                .anyMatch(subscription -> subscription.at("Protocol").asText().equals("email")
                        && subscription.at("Endpoint/Ref").asText().equals("AlertEmail"));
    }

    private static List<String> summands(CloudResource alarm) {
        return CloudTemplate.search(alarm.at("Metrics"), node -> node.has("MetricStat")).stream()
                .map(metric -> metric.path("Id").asText())
                .toList();
    }
}
