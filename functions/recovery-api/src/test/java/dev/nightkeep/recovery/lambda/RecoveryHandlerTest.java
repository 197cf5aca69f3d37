package dev.nightkeep.recovery.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.access.AccessTokens;
import dev.nightkeep.access.Scope;
import dev.nightkeep.audit.AuditTrail;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.MachineReference;
import dev.nightkeep.machine.MemoryStateMachines;
import dev.nightkeep.machine.MemoryStateMachines.Started;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample events of the repository, through the handler that is deployed; what runs elsewhere is played. */
final class RecoveryHandlerTest {
    private static final String PREFIX = "stack-";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ManualClock clock = new ManualClock();
    private final BackupStore store = new InMemoryStore(clock);
    private final AtomicReference<ExecutionState> state = new AtomicReference<>(ExecutionState.RUNNING);
    private final MemoryStateMachines machines = machines();
    private final RecoveryHandler handler = new RecoveryHandler(store, machines, PREFIX, clock);
    private final InMemorySource source = new InMemorySource();

    private MemoryStateMachines machines() {
        MemoryStateMachines played = new MemoryStateMachines();
        Stream.of("backup", "restore", "verify", "scan")
                .forEach(name -> played.with(
                        new MachineReference(PREFIX + name),
                        each -> state.get().over()
                                ? MemoryStateMachines.ended(each, state.get(), "planted.Error", "planted cause")
                                : each));
        return played;
    }

    private String token() {
        return new AccessTokens(store, clock, new SecureRandom())
                .issue("test", EnumSet.allOf(Scope.class), Optional.of(Duration.ofDays(1)))
                .text();
    }

    private String backUp() {
        Backups.put(source, "app.users", "{}", SampleDocuments.numbered(3));
        String id = Backups.backUp(store, source).manifest().id().value();
        clock.advance(Duration.ofSeconds(2));
        return id;
    }

    private static ObjectNode event(String name) throws IOException {
        return (ObjectNode) MAPPER.readTree(Files.readAllBytes(Path.of("../../events", name)));
    }

    private JsonNode answer(JsonNode event) throws IOException {
        return MAPPER.readTree(handler.handle(MAPPER.writeValueAsBytes(event)));
    }

    private JsonNode ask(String method, String path, String query) throws IOException {
        ObjectNode event =
                event("recovery-list-backups.json").put("rawPath", path).put("rawQueryString", query);
        ((ObjectNode) event.get("headers")).put("authorization", "Bearer " + token());
        ((ObjectNode) event.at("/requestContext/http")).put("method", method);
        return answer(event);
    }

    private JsonNode restore(String body) throws IOException {
        ObjectNode event = event("recovery-restore.json");
        ((ObjectNode) event.get("headers")).put("authorization", "Bearer " + token());
        event.put("body", Base64.getEncoder().encodeToString(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return answer(event);
    }

    private JsonNode follow(JsonNode accepted) throws IOException {
        return body(ask("GET", accepted.at("/headers/location").asText(), ""));
    }

    private static JsonNode body(JsonNode answer) throws IOException {
        return MAPPER.readTree(answer.get("body").asText());
    }

    private void ends(String how, Map<String, Object> result) {
        Started run = machines.started().getLast();
        String machine = run.machine().text().substring(PREFIX.length());
        new ExecutionNotes(store)
                .outcome(new ExecutionOutcome(
                        machine, "default", run.execution().name().text(), how, clock.now(), result));
        state.set(ExecutionState.SUCCEEDED);
    }

    @Test
    void list_isAnswered_andStrangersAreNot() throws IOException {
        String id = backUp();
        JsonNode list = ask("GET", "/api/recovery/backups", "limit=5");
        assertThat(list.get("statusCode").asInt()).isEqualTo(200);
        assertThat(list.get("isBase64Encoded").asBoolean()).isFalse();
        assertThat(list.has("cookies")).isFalse();
        assertThat(list.get("body").asText()).contains(id);
        assertThat(answer(event("recovery-list-backups.json")).get("statusCode").asInt())
                .isEqualTo(401);
        assertThat(machines.started()).isEmpty();
    }

    @Test
    void whatIsNoEvent_isRefused() throws IOException {
        assertThat(answer(MAPPER.nullNode()).get("statusCode").asInt()).isEqualTo(403);
        assertThat(answer(MAPPER.readTree("[1]")).get("statusCode").asInt()).isEqualTo(403);
        assertThat(answer(MAPPER.readTree("{\"headers\": 5}")).get("statusCode").asInt())
                .isEqualTo(403);
    }

    @Test
    void backup_isStartedUnderTheNameOfItsOperation_andFollowedToItsEnd() throws IOException {
        JsonNode accepted = ask("POST", "/api/recovery/backup", "");
        assertThat(accepted.get("statusCode").asInt()).as(accepted.toString()).isEqualTo(202);
        Started run = machines.started().getLast();
        assertThat(run.execution().name().text())
                .isEqualTo(body(accepted).get("id").asText());
        assertThat(run.machine().text()).isEqualTo("stack-backup");
        assertThat(run.input()).isEqualTo("{\"job\":\"default\",\"requestedBy\":\"api\"}");
        clock.advance(Duration.ofHours(1)); // nobody has been heard of, and the workflow runs all the same
        new ExecutionNotes(store)
                .progress(
                        new ExecutionKey("backup", run.execution().name().text()),
                        new ExecutionProgress("verifying", 1, 2, 30, 400, OptionalLong.of(60), clock.now()));
        JsonNode now = follow(accepted);
        assertThat(now.get("state").asText()).isEqualTo("running");
        assertThat(now.at("/progress/stage").asText()).isEqualTo("verifying");
        assertThat(now.at("/progress/documents").asInt()).isEqualTo(30);
        ends("PARTIAL", Map.of("state", "PARTIAL", "backup", "x"));
        assertThat(follow(accepted).get("state").asText()).isEqualTo("partial");
        assertThat(follow(accepted).at("/result/state").asText()).isEqualTo("PARTIAL");
        assertThat(new AuditTrail(store)
                        .newestFirst(Optional.empty(), 100).stream()
                                .map(each -> each.record().entry())
                                .filter(entry -> entry.action().equals("backup.end")))
                .hasSize(1);
    }

    @Test
    void backup_thatFails_saysWhy() throws IOException {
        JsonNode accepted = ask("POST", "/api/recovery/backup", "");
        ends("FAILED", Map.of("code", "source-unavailable", "text", "No answer came. Look at the access list."));
        state.set(ExecutionState.FAILED);
        JsonNode end = follow(accepted);
        assertThat(end.get("state").asText()).isEqualTo("failed");
        assertThat(end.at("/problem/detail").asText()).isEqualTo("No answer came.");
        assertThat(end.at("/problem/remedy").asText()).startsWith("Look at the access list");
    }

    @Test
    void workflow_thatEndsWithoutAWord_isNoSuccess() throws IOException {
        JsonNode accepted = ask("POST", "/api/recovery/backup", "");
        state.set(ExecutionState.SUCCEEDED);
        assertThat(follow(accepted).get("state").asText()).isEqualTo("failed");
        state.set(ExecutionState.ABORTED);
        assertThat(follow(ask("POST", "/api/recovery/backup", "")).get("state").asText())
                .isEqualTo("cancelled");
    }

    @Test
    void backup_ofOneCollection_isRefusedAndStartsNothing() throws IOException {
        assertThat(ask("POST", "/api/recovery/backup", "collection=users")
                        .get("statusCode")
                        .asInt())
                .isEqualTo(400);
        assertThat(machines.started()).isEmpty();
    }

    @Test
    void restore_isToldToTheWorkflowInItsOwnWords() throws IOException {
        String id = backUp();
        JsonNode accepted = restore("{\"backup_file\": \"latest\", \"source_collection\": \"app.users\","
                + " \"target_collection\": \"app.users_back\", \"strategy\": \"merge\","
                + " \"filters\": {\"session_ids\": [\"a\", \"b\"]}}");
        assertThat(accepted.get("statusCode").asInt()).as(accepted.toString()).isEqualTo(202);
        Started run = machines.started().getLast();
        assertThat(run.machine().text()).isEqualTo("stack-restore");
        assertThat(MAPPER.readTree(run.input())).isEqualTo(MAPPER.readTree("""
                {"job": "default", "backup": "%s", "strategy": "merge", "databases": ["app"],
                 "collections": ["app.users"], "exclude": ["app.app.users"],
                 "renames": [{"from": "app.users", "to": "app.users_back"}], "onlyInto": "app.users_back",
                 "filter": {"where": {"session_id": {"$in": ["a", "b"]}}}, "dryRun": false, "requestedBy": "api"}
                """.formatted(id)));
    }

    @Test
    void preview_isADryRun_andValidationAndScanHaveTheirWorkflows() throws IOException {
        String id = backUp();
        restore("{\"backup_file\": \"latest\", \"dry_run\": true}");
        assertThat(machines.started().getLast().input()).contains("\"dryRun\":true");
        ask("GET", "/api/recovery/validate/" + id, "");
        assertThat(machines.started().getLast().machine().text()).isEqualTo("stack-verify");
        assertThat(machines.started().getLast().input()).contains("\"backup\":\"" + id + "\"");
        ask("GET", "/api/recovery/scan", "source=backups&collection=users");
        assertThat(MAPPER.readTree(machines.started().getLast().input()))
                .isEqualTo(MAPPER.readTree("{\"job\": \"default\", \"database\": false, \"bucket\": true,"
                        + " \"collections\": [\"users\"], \"requestedBy\": \"api\"}"));
    }

    @Test
    void request_thatIsSentTwice_isDoneOnce() throws IOException {
        ObjectNode event = event("recovery-list-backups.json")
                .put("rawPath", "/api/recovery/backup")
                .put("rawQueryString", "");
        ((ObjectNode) event.get("headers"))
                .put("authorization", "Bearer " + token())
                .put("idempotency-key", "once-1");
        ((ObjectNode) event.at("/requestContext/http")).put("method", "POST");
        assertThat(body(answer(event)).get("id")).isEqualTo(body(answer(event)).get("id"));
        assertThat(machines.started()).hasSize(1);
    }

    @Test
    void settings_nameWhatIsMissing() {
        assertThat(RecoverySettings.of(Map.of("NIGHTKEEP_BUCKET", "b", "NIGHTKEEP_MACHINES", "arn:aws:states:x-")))
                .isEqualTo(new RecoverySettings("b", "arn:aws:states:x-"));
        assertThatThrownBy(() -> RecoverySettings.of(Map.of())).hasMessageContaining("NIGHTKEEP_BUCKET");
        assertThatThrownBy(() -> RecoverySettings.of(Map.of("NIGHTKEEP_BUCKET", "b")))
                .hasMessageContaining("NIGHTKEEP_MACHINES");
    }
}
