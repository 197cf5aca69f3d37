package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Functions and state machines end in time, keep their logs for a while, and lose nothing that they were sent. */
final class CloudFunctionsTest {
    /** Functions that compress, decode or compare for minutes. */
    private static final Set<String> HEAVY =
            Set.of("ExportPartitionFunction", "VerifyBackupFunction", "RunRestoreFunction", "ScanFunction");

    private final CloudTemplate template = CloudTemplate.ofRepository();
    private final List<CloudResource> functions = template.ofType(CloudTemplate.FUNCTION);

    @Test
    void functions_runOnTheNewestRuntimeAndAreTraced() {
        JsonNode globals = template.root().at("/Globals/Function");
        assertThat(globals.path("Runtime").asText()).isEqualTo("java25");
        assertThat(globals.at("/Architectures/0").asText()).isEqualTo("arm64");
        assertThat(globals.path("Tracing").asText()).isEqualTo("Active");
        assertThat(functions)
                .hasSize(14)
                .noneMatch(function -> function.properties().has("Tracing"));
    }

    @Test
    void functions_sayWhatTheyAreForHowLongAndWithHowMuch() {
        assertThat(functions).allSatisfy(function -> {
            assertThat(function.at("Description").asText()).endsWith(".");
            assertThat(function.at("Timeout").asInt()).isBetween(30, 900);
            assertThat(function.at("MemorySize").isMissingNode()).isFalse();
        });
    }

    @Test
    void functions_logToAGroupWithAnEnd() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(retention(
                                function.at("LoggingConfig/LogGroup/Ref").asText()))
                        .isBetween(7, 365));
        assertThat(template.ofType("AWS::Logs::LogGroup"))
                .allSatisfy(group -> assertThat(retention(group.id())).isPositive());
    }

    @Test
    void functionsThatNobodyWaitsFor_haveAQueueForWhatFailed() {
        assertThat(asynchronous())
                .contains("AlertsFunction", "HealthFunction", "AbandonBackupFunction", "AbandonRestoreFunction")
                .allSatisfy(id -> assertThat(template.resource(id)
                                .at("DeadLetterQueue/TargetArn/Fn::GetAtt")
                                .asText())
                        .isEqualTo("DeadLetters.Arn"));
    }

    @Test
    void functionsWithAnAddress_areBoundedAndStartFromASnapshot() {
        assertThat(functions)
                .filteredOn(function -> function.properties().has("FunctionUrlConfig"))
                .hasSize(1)
                .allSatisfy(function -> {
                    assertThat(function.at("ReservedConcurrentExecutions").asInt())
                            .isBetween(1, 20);
                    assertThat(function.at("SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
                    assertThat(function.at("AutoPublishAlias").asText()).isNotEmpty();
                });
    }

    @Test
    void heavyFunctions_compileFullyAndTakeTheMemoryThatIsChosen() {
        Set<String> full = functions.stream()
                .filter(function -> function.at("Environment/Variables/JAVA_TOOL_OPTIONS")
                        .asText()
                        .contains("-XX:TieredStopAtLevel=4"))
                .filter(function -> function.at("MemorySize/Ref").asText().equals("WorkerMemory"))
                .map(CloudResource::id)
                .collect(Collectors.toSet());
        assertThat(full).isEqualTo(HEAVY);
    }

    @Test
    void stateMachines_logWithoutDataAndAreTraced() {
        assertThat(template.ofType(CloudTemplate.STATE_MACHINE)).allSatisfy(machine -> {
            assertThat(machine.at("Tracing/Enabled").asText()).isEqualTo("true");
            assertThat(machine.at("Logging/IncludeExecutionData").asText()).isEqualTo("false");
            assertThat(machine.at("Logging/Level").asText()).isIn("ERROR", "FATAL", "ALL");
            assertThat(machine.at("Name/Fn::Sub").asText()).startsWith("${AWS::StackName}-");
        });
    }

    private int retention(String group) {
        return template.resource(group).at("RetentionInDays").asInt();
    }

    /** Functions that an event, a topic or a schedule starts. */
    private Set<String> asynchronous() {
        Set<String> ids = new TreeSet<>();
        functions.stream()
                .filter(function -> function.properties().has("Events"))
                .forEach(function -> ids.add(function.id()));
        template.ofType("AWS::Scheduler::Schedule").stream()
                .map(schedule -> schedule.at("Target/Arn/Fn::GetAtt").asText().replace(".Arn", ""))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }
}
