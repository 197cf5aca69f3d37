package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a user is asked for, and what a user is told. */
final class CloudParametersTest {
    private static final List<String> OUTPUTS = List.of(
            "BucketName",
            "KeyArn",
            "TopicArn",
            "MongoUriSecretArn",
            "StoreUriCommand",
            "FirstBackupCommand",
            "BackupStateMachineArn",
            "RestoreStateMachineArn",
            "VerifyStateMachineArn",
            "PruneStateMachineArn",
            "ScanStateMachineArn",
            "ScheduleGroupName",
            "RecoveryApiUrl");

    private final CloudTemplate template = CloudTemplate.ofRepository();
    private final JsonNode parameters = template.root().path("Parameters");

    @Test
    void parameters_areFew() {
        assertThat(parameters.size()).isBetween(1, 10);
    }

    @Test
    void parameters_areASentenceWithADefaultOrAPattern() {
        assertThat(parameters.properties()).allSatisfy(entry -> {
            JsonNode parameter = entry.getValue();
            assertThat(parameter.path("Description").asText())
                    .as(entry.getKey())
                    .matches("[A-Z].{20,}\\.");
            assertThat(parameter.has("Default") || parameter.has("AllowedPattern"))
                    .as(entry.getKey())
                    .isTrue();
        });
    }

    @Test
    void parametersWithAPattern_sayWhatItAsksForAndAcceptTheirDefault() {
        assertThat(parameters.properties())
                .filteredOn(entry -> entry.getValue().has("AllowedPattern"))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    JsonNode parameter = entry.getValue();
                    assertThat(parameter.path("ConstraintDescription").asText()).isNotEmpty();
                    if (parameter.has("Default")) {
                        assertThat(parameter.path("Default").asText())
                                .matches(parameter.path("AllowedPattern").asText());
                    }
                });
    }

    @Test
    void patterns_refuseWhatWouldFailLater() {
        Map<String, List<String>> wrong = Map.of(
                "AlertEmail", List.of("", "nobody", "a b@example.org", "a@b"),
                "BackupTime", List.of("", "3:30", "24:00", "12:60", "0330"),
                "TimeZone", List.of("", "+02:00", "Europe/", "Europe/Ber lin"),
                "Databases", List.of("a, b", ",a", "a,", "a.b", "a$b"),
                "Retention", List.of("", "30", "daily", "daily 0", "daily 30,weekly 4", "hourly 3"));
        wrong.forEach((name, values) -> assertThat(values)
                .as(name)
                .noneMatch(value -> Pattern.matches(
                        parameters.path(name).path("AllowedPattern").asText(), value)));
    }

    @Test
    void parameters_areAllUsedAndAllShown() {
        String resources = template.root().path("Resources") + ""
                + template.root().path("Conditions") + template.root().path("Globals");
        List<String> shown = new ArrayList<>();
        template.root()
                .at("/Metadata/AWS::CloudFormation::Interface/ParameterGroups")
                .forEach(group -> group.path("Parameters").forEach(name -> shown.add(name.asText())));
        assertThat(parameters.properties()).extracting(Map.Entry::getKey).allSatisfy(name -> {
            assertThat(resources).contains("{\"Ref\":\"" + name + "\"}");
            assertThat(shown).contains(name);
        });
    }

    @Test
    void outputs_areThoseThatOthersRelyOn() {
        JsonNode outputs = template.root().path("Outputs");
        assertThat(outputs.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrderElementsOf(OUTPUTS);
        assertThat(outputs)
                .allSatisfy(output ->
                        assertThat(output.path("Description").asText()).endsWith("."));
    }
}
