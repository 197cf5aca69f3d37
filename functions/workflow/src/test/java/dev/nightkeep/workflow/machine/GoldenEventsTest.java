package dev.nightkeep.workflow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.error.NightkeepException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events of {@code events/} are what the definitions send, and what the handlers take. */
final class GoldenEventsTest {
    private static final Path EVENTS = Path.of("../../events");

    private final Cloud cloud = new Cloud().fill("a", 3);
    private final Map<String, RequestStreamHandler> functions = Cloud.functions(cloud.installation());

    @AfterEach
    void stop() {
        cloud.close();
    }

    private static byte[] event(String name) throws IOException {
        return Files.readAllBytes(EVENTS.resolve(name + ".json"));
    }

    /** What a function answers, or the failure that it ends with. */
    private String call(String function, String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            functions
                    .get(function)
                    .handleRequest(new ByteArrayInputStream(event(event)), answer, FunctionContext.unhurried());
            return answer.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (NightkeepException e) {
            return e.code() + ": " + e.userMessage();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "task-plan, backup, Plan, items",
        "task-plan-scheduled, backup, PlanScheduled, items",
        "task-export, backup, Export/ItemProcessor/States/ExportPartition, lease-lost:",
        "task-gather, backup, Gather, lease-lost:",
        "task-commit, backup, Commit, lease-lost:",
        "task-abandon, backup, Abandon, The database does not answer",
        "task-verify, verify, Verify, backup-not-found:",
        "task-verify-of-backup, backup, Verify, backup-not-found:",
        "task-prune, backup, Prune, kept",
        "task-prune, prune, Prune, kept",
        "task-restore, restore, Restore, backup-not-found:",
        "task-abandon-restore, restore, Abandon, The database does not answer",
        "task-scan, scan, Scan, SUCCEEDED",
        "task-report, backup, Report, SUCCEEDED",
        "task-report-failure, restore, ReportFailure, Look whether it is up",
    })
    void event_isWhatTheStateSendsAndItsFunctionTakes(String event, String machine, String state, String answer)
            throws IOException {
        JsonNode parameters = StateMachine.definition(machine).at("/States/" + state + "/Parameters");
        if (!parameters.path("Payload").isMissingNode()) {
            assertThat(names(new ObjectMapper().readTree(event(event)))).isEqualTo(names(parameters.get("Payload")));
        }
        String function = parameters.get("FunctionName").asText().replaceAll("^\\$\\{(.*)FunctionArn}$", "$1");
        assertThat(call(function, event)).contains(answer);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(name -> names.add(name.replace(".$", "")));
        return names;
    }

    @Test
    void eventsOfStoppedExecutions_areTaken() throws IOException {
        assertThat(call("AbandonBackup", "backup-stopped"))
                .contains("CANCELLED")
                .contains("run-cancelled");
        assertThat(call("AbandonRestore", "restore-stopped"))
                .contains("CANCELLED")
                .contains("nightkeep undo");
    }

    @Test
    void inputsOfExecutions_areTaken() throws IOException {
        assertThat(cloud.run(
                                "backup",
                                "run-1",
                                new String(event("start-backup-scheduled"), java.nio.charset.StandardCharsets.UTF_8))
                        .succeeded())
                .isTrue();
        Execution shown = cloud.run(
                "restore", "run-2", new String(event("start-restore"), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(shown.error()).as(shown.cause()).isEmpty();
        assertThat(shown.output().orElseThrow().at("/restored/added").asLong()).isEqualTo(3);
    }
}
