package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.access.Principal;
import dev.nightkeep.access.RateLimit;
import dev.nightkeep.access.Scope;
import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.recovery.Description.Operation;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.guard.Idempotency;
import dev.nightkeep.recovery.route.Route;
import dev.nightkeep.recovery.work.CollectionNames;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.Clock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The description and the code say the same, both ways. */
final class OpenApiTest {
    private static final String ABSENT = "20000101T000000Z-full-00000000-0000-0000-0000-000000000000";

    private final Description description = new Description();
    private final Set<String> seen = new TreeSet<>();

    @Test
    void routes_andDescription_areTheSame() {
        Map<String, Route> routes = new ApiFixture()
                .api().routes().stream()
                        .collect(Collectors.toMap(route -> route.method() + " " + route.template(), route -> route));
        Map<String, Operation> described = new TreeMap<>();
        description.operations().forEach(operation -> described.put(operation.toString(), operation));
        assertThat(described.keySet()).isEqualTo(new TreeSet<>(routes.keySet()));
        described.forEach((name, operation) -> requireSame(Objects.requireNonNull(routes.get(name)), operation));
    }

    private void requireSame(Route route, Operation operation) {
        Set<String> query = description.parameters(operation).stream()
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toSet());
        assertThat(query).as(operation.toString()).isEqualTo(route.parameters());
        assertThat(operation.node().has("requestBody")).isEqualTo(route.body());
        route.terms()
                .scope()
                .ifPresent(scope ->
                        assertThat(operation.node().get("x-scope").asText()).isEqualTo(scope.text()));
        boolean open = operation.node().has("security");
        assertThat(open).isEqualTo(route.terms().traffic() == dev.nightkeep.recovery.guard.Traffic.OPEN);
    }

    @Test
    void operations_haveIdsOfTheirOwnAndADescriptionOfEachAnswer() {
        assertThat(description.operations().stream()
                        .map(operation -> operation.node().get("operationId").asText()))
                .doesNotHaveDuplicates();
        assertThat(description.operations())
                .allSatisfy(operation -> assertThat(operation.node().get("responses"))
                        .allSatisfy(response -> assertThat(description
                                        .resolved(response)
                                        .get("description")
                                        .asText())
                                .isNotEmpty()));
        assertThat(description.root().get("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void namesOfCollections_areDescribedByThePatternThatIsUsed() {
        JsonNode pattern =
                description.root().at("/components/schemas/RestoreRequest/properties/target_collection/pattern");
        assertThat(pattern.asText()).isEqualTo(CollectionNames.FORM);
    }

    @Test
    void description_isServedAsItIs() {
        Answer served = new ApiFixture().send(Ask.get("/api/openapi.json"));
        assertThat(served.json()).isEqualTo(description.root());
    }

    /** Every answer that is described is met here, and every answer that is met is described. */
    @Test
    void answers_allThatAreDescribed_areMetAndValid() {
        description.operations().forEach(this::meetWhatEveryOperationHas);
        meetSuccesses();
        meetWhatIsNotThere();
        meetConflicts();
        Set<String> described = new TreeSet<>();
        description
                .operations()
                .forEach(operation -> operation
                        .node()
                        .get("responses")
                        .fieldNames()
                        .forEachRemaining(status -> described.add(operation + " " + status)));
        assertThat(seen).isEqualTo(described);
    }

    private Answer meet(ApiFixture api, Operation operation, Ask ask) {
        return meet(operation, api.send(ask));
    }

    private Answer meet(Operation operation, Answer answer) {
        description.requireDescribed(operation, answer);
        seen.add(operation + " " + answer.status());
        return answer;
    }

    private Operation operation(String name) {
        return description.operations().stream()
                .filter(operation -> operation.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Ask ask(Operation operation, String id) {
        Ask ask = Ask.of(operation.method(), operation.path().replaceAll("\\{[a-z_]+}", id));
        return operation.node().has("requestBody") ? ask.json("{\"backup_file\": \"latest\"}") : ask;
    }

    private void meetWhatEveryOperationHas(Operation operation) {
        ApiFixture api = new ApiFixture();
        String token = api.allowedAll();
        Ask ask = ask(operation, ABSENT);
        meetStatus(400, operation, api.send(asking(ask, "nope=1").as(token)));
        meetStatus(405, operation, api.send(Ask.of("PATCH", ask.path()).as(token)));
        meetStatus(406, operation, api.send(ask.as(token).with("Accept", "text/none")));
        meetStatus(413, operation, api.send(ask.carrying("x".repeat(100_000)).as(token)));
        meetStatus(
                414,
                operation,
                api.send(asking(ask, "nope=" + "x".repeat(5_000)).as(token)));
        meetStatus(403, operation, new ApiFixture(ApiSettings.deployed()).send(ask));
        if (!operation.node().has("security")) {
            meetWhatEveryGuardedOperationHas(operation, api, ask);
        }
    }

    private static Ask asking(Ask ask, String query) {
        return new Ask(ask.method(), ask.path(), query, ask.headers(), ask.body(), ask.peer());
    }

    private void meetWhatEveryGuardedOperationHas(Operation operation, ApiFixture api, Ask ask) {
        meetStatus(401, operation, api.send(ask));
        RateLimit one = new RateLimit(1, Duration.ofHours(1));
        ApiSettings usual = ApiFixture.generous();
        ApiFixture strict = new ApiFixture(new ApiSettings(one, one, one, one, usual.maxBodyBytes(), Set.of(), false));
        String token = strict.allowedAll();
        strict.send(ask.as(token));
        meetStatus(429, operation, strict.send(ask.as(token)));
        ApiFixture unreachable = new ApiFixture();
        String lost = unreachable.allowedAll();
        unreachable.store.refuse(number -> true);
        meetStatus(503, operation, unreachable.send(ask.as(lost)));
        meetStatus(500, operation, defective(api, ask.as(api.allowedAll())));
    }

    private void meetStatus(int status, Operation operation, Answer answer) {
        assertThat(answer.status()).as("%s: %s", operation, answer.all()).isEqualTo(status);
        meet(operation, answer);
    }

    private static Answer defective(ApiFixture api, Ask ask) {
        Clock broken = new Clock() {
            @Override
            public Instant now() {
                throw new IllegalStateException("the clock is broken");
            }

            @Override
            public void sleep(Duration duration) {
                Assertions.fail("nobody sleeps here");
            }
        };
        return new Answer(RecoveryApis.of(
                        api.backend,
                        operation -> {},
                        entry -> Assertions.fail("nothing is noted"),
                        ApiFixture.generous(),
                        broken,
                        (correlation, defect) -> {})
                .handle(ask.request()));
    }

    private void meetSuccesses() {
        ApiFixture api = new ApiFixture();
        String token = api.allowedAll();
        String id = api.backUp();
        BackupLayout damaged = SampleBackups.layout("z", "2026-01-01T00:00:00Z");
        api.store.write(damaged.manifest(), new byte[3], Precondition.none());
        for (Operation operation : description.operations()) {
            Answer answer = meet(api, operation, ask(operation, id).as(token));
            follow(api, token, answer.header("Location"));
            if (!answer.header("ETag").isEmpty()) {
                meet(api, operation, ask(operation, id).as(token).with("If-None-Match", answer.header("ETag")));
            }
        }
        follow(
                api,
                token,
                api.send(Ask.restore("{\"backup_file\":\"latest\",\"dry_run\":true}")
                                .as(token))
                        .header("Location"));
        String confirmation = api.send(
                        Ask.of("DELETE", "/api/recovery/backups/" + id).as(token))
                .json()
                .get("confirmation_token")
                .asText();
        meet(
                api,
                operation("DELETE /api/recovery/backups/{id}"),
                Ask.of("DELETE", "/api/recovery/backups/" + id).as(token).with("X-Confirmation-Token", confirmation));
    }

    private void follow(ApiFixture api, String token, String location) {
        if (!location.isEmpty()) {
            Operation operation = operation("GET /api/recovery/operations/{id}");
            Answer state = meet(api, operation, Ask.get(location).as(token));
            assertThat(state.json().has("result")).as(state.text()).isTrue();
            meet(api, operation, Ask.get(location).as(token).with("Accept", "text/event-stream"));
            meet(api, operation, Ask.get(location).as(token).with("If-None-Match", state.header("ETag")));
        }
    }

    private void meetWhatIsNotThere() {
        ApiFixture api = new ApiFixture();
        String token = api.allowedAll();
        for (Operation operation : description.operations()) {
            if (operation.node().get("responses").has("404")) {
                meetStatus(404, operation, api.send(ask(operation, ABSENT).as(token)));
            }
        }
        Operation restore = operation("POST /api/recovery/restore");
        meetStatus(
                415,
                restore,
                api.send(Ask.post("/api/recovery/restore").as(token).carrying("{}")));
    }

    private void meetConflicts() {
        ApiFixture api = new ApiFixture();
        String token = api.allowedAll();
        String id = api.backUp();
        for (Operation operation : description.operations()) {
            JsonNode responses = operation.node().get("responses");
            if (responses.has("409")) {
                Ask ask = ask(operation, id).as(token).with("Idempotency-Key", operation.method() + operation.path());
                breakOff(api, token, ask);
                meetStatus(409, operation, api.send(ask));
                meetStatus(422, operation, api.send(another(operation, ask)));
            }
        }
        BackupLayout newer = SampleBackups.layout("newer", "2027-01-01T00:00:00Z");
        String json = new String(ManifestJson.write(SampleBackups.manifest(newer)), StandardCharsets.UTF_8)
                .replaceFirst("\"formatVersion\"\\s*:\\s*1", "\"formatVersion\" : 99");
        api.store.write(newer.manifest(), json.getBytes(StandardCharsets.UTF_8), Precondition.none());
        Ask validate = Ask.get("/api/recovery/validate/" + newer.id()).as(token);
        meetStatus(422, operation("GET /api/recovery/validate/{backup_id}"), api.send(validate));
    }

    private static Ask another(Operation operation, Ask ask) {
        if (operation.node().has("requestBody")) {
            return ask.carrying("{\"backup_file\": \"latest\", \"dry_run\": true}");
        }
        return operation.method().equals("DELETE")
                ? new Ask("DELETE", "/api/recovery/backups/" + ABSENT, "", ask.headers(), "", ask.peer())
                : asking(ask, "job=other");
    }

    /** As a process does that is killed while it answers. */
    private static void breakOff(ApiFixture api, String token, Ask ask) {
        Principal principal = new Principal(
                "token:" + token.substring("nk_".length(), token.indexOf('_', "nk_".length())),
                "test",
                Set.of(Scope.READ));
        Assertions.assertThatThrownBy(
                        () -> new Idempotency(api.store, api.clock).answer(ask.request(), principal, () -> {
                            throw new IllegalStateException("killed");
                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void problems_ofEveryKind_haveATypeOfTheirOwn() {
        Set<String> codes = new HashSet<>();
        for (var kind : dev.nightkeep.recovery.http.ProblemKind.values()) {
            assertThat(codes.add(kind.code())).isTrue();
            assertThat(kind.code()).matches("[a-z-]+");
        }
        JsonNode pattern = description.root().at("/components/schemas/Problem/properties/type/pattern");
        assertThat(StreamSupport.stream(codes.spliterator(), false).map(code -> "urn:problem-type:nightkeep:" + code))
                .allMatch(type -> type.matches(pattern.asText()));
    }
}
