package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.Peer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP asks of an answer. */
final class ProtocolTest {
    private static final Ask LIST = Ask.get("/api/recovery/backups");

    private final ApiFixture api = new ApiFixture();
    private final String token = api.allowedAll();

    @ParameterizedTest
    @CsvSource({
        "GET, /api/recovery/nothing, 404",
        "GET, /api/recovery/backups/, 404",
        "GET, //api/recovery/backups, 404",
        "GET, /api/recovery/../recovery/backups, 404",
        "GET, /api/recovery/%62ackups, 404",
        "GET, /API/recovery/backups, 404",
        "GET, '', 404",
        "PUT, /api/recovery/backups, 405",
        "get, /api/recovery/backups, 405",
        "TRACE, /api/recovery/backups, 405",
        "GET, /api/recovery/restore, 405",
        "DELETE, /api/recovery/backups, 405",
        "PATCH, /, 405"
    })
    void unknownPathsAndMethods_areRefused(String method, String path, int status) {
        Answer answer = api.send(Ask.of(method, path).as(token));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Allow").isEmpty()).isEqualTo(status == 404);
    }

    @Test
    void options_saysWhatIsAllowed() {
        Answer answer = api.send(Ask.of("OPTIONS", "/api/recovery/backup"));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, OPTIONS, POST");
        assertThat(api.send(Ask.of("OPTIONS", "/api/recovery/backups")).header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(api.send(Ask.of("OPTIONS", "/nothing")).status()).isEqualTo(404);
    }

    @Test
    void head_hasTheHeadersAndNoBody() {
        api.backUp();
        Answer got = api.send(LIST.as(token));
        Answer head = api.send(Ask.of("HEAD", "/api/recovery/backups").as(token));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
        assertThat(head.header("Content-Length"))
                .isEqualTo(Integer.toString(got.text().length()));
    }

    @Test
    void etag_known_isAnsweredWithoutBody() {
        api.backUp();
        String tag = api.send(LIST.as(token)).header("ETag");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Answer answer = api.send(LIST.as(token).with("If-None-Match", known));
            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.text()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
        }
        api.backUp();
        Answer changed = api.send(LIST.as(token).with("If-None-Match", tag));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "image/*", "application/xml, text/plain"})
    void accept_ofOtherTypes_isRefused(String accept) {
        assertThat(api.send(LIST.as(token).with("Accept", accept)).status()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json; charset=utf-8", "text/html, */*;q=0.1"})
    void accept_ofJson_isAnswered(String accept) {
        assertThat(api.send(LIST.as(token).with("Accept", accept)).status()).isEqualTo(200);
    }

    @Test
    void contentType_other_isRefused() {
        Ask restore = Ask.post("/api/recovery/restore").as(token).carrying("{\"backup_file\":\"latest\"}");
        assertThat(api.send(restore).status()).isEqualTo(415);
        assertThat(api.send(restore.with("Content-Type", "text/plain")).status())
                .isEqualTo(415);
        assertThat(api.send(restore.with("Content-Type", "Application/JSON;charset=utf-8"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sizes_beyondTheLimit_areRefusedBeforeAnybodyIsAsked() {
        int before = api.store.operations();
        assertThat(api.send(Ask.restore("x".repeat(64 * 1024 + 1))).status()).isEqualTo(413);
        assertThat(api.send(Ask.get("/api/recovery/backups?cursor=" + "x".repeat(5_000)))
                        .status())
                .isEqualTo(414);
        assertThat(api.store.operations()).isEqualTo(before);
        assertThat(api.send(Ask.restore("x".repeat(64 * 1024)).as(token)).status())
                .isEqualTo(400);
    }

    @Test
    void body_whereNoneIsExpected_isRefused() {
        assertThat(api.send(LIST.as(token).json("{}")).status()).isEqualTo(400);
        assertThat(api.send(Ask.post("/api/recovery/backup").as(token).json("{\"type\":\"full\"}"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1", "a b", "<script>", "", "x\u0000", "ü"})
    void correlation_thatIsNone_isReplaced(String sent) {
        Answer answer = api.send(LIST.as(token).with("X-Correlation-Id", sent));
        assertThat(answer.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
        assertThat(answer.all()).doesNotContain("Set-Cookie");
    }

    @Test
    void correlation_given_comesBack() {
        assertThat(api.send(LIST.with("X-Correlation-Id", "ticket-7")).header("X-Correlation-Id"))
                .isEqualTo("ticket-7");
    }

    @Test
    void headers_protectWhoeverLooksByBrowser() {
        Answer page = api.send(Ask.get("/"));
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        for (Answer answer : List.of(page, api.send(LIST), api.send(LIST.as(token)))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cache-Control")).isIn("no-store", "private, no-cache");
        }
        assertThat(page.text()).doesNotContain("style=", "onclick", "<script>");
    }

    @Test
    void otherOrigins_areNotLetIn_unlessNamed() {
        Ask foreign = LIST.as(token).with("Origin", "https://evil.example");
        assertThat(api.send(foreign).header("Access-Control-Allow-Origin")).isEmpty();
        ApiFixture open = new ApiFixture(ApiFixture.generous().allowing(Set.of("https://ops.example.net")));
        String own = open.allowedAll();
        assertThat(open.send(LIST.as(own).with("Origin", "https://evil.example"))
                        .header("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(open.send(LIST.as(own).with("Origin", "https://ops.example.net"))
                        .header("Access-Control-Allow-Origin"))
                .isEqualTo("https://ops.example.net");
        Answer preflight =
                open.send(Ask.of("OPTIONS", "/api/recovery/restore").with("Origin", "https://ops.example.net"));
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("OPTIONS, POST");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization");
    }

    @Test
    void defect_isToldToTheOperatorOnly() {
        Answer answer = new Answer(api.api(operation -> {
                    throw new IllegalStateException("PLANTED");
                })
                .handle(Ask.post("/api/recovery/backup")
                        .as(token)
                        .with("X-Correlation-Id", "c-9")
                        .request()));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.all()).doesNotContain("PLANTED", "IllegalState").contains("c-9");
        assertThat(api.incidents).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void idempotencyKey_same_givesTheSameAnswerAndDoesItOnce() {
        Ask ask = Ask.post("/api/recovery/backup").as(token).with("Idempotency-Key", "k-1");
        Answer first = api.send(ask);
        Answer again = api.send(ask);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(api.audited()).containsExactly("backup.begin started", "backup.end done");
    }

    @Test
    void idempotencyKey_forAnotherBody_isRefused() {
        api.backUp();
        Ask one = Ask.restore("{\"backup_file\": \"latest\"}").as(token).with("Idempotency-Key", "k");
        Ask other = Ask.restore("{\"backup_file\": \"latest\", \"dry_run\": true}")
                .as(token)
                .with("Idempotency-Key", "k");
        assertThat(api.send(one).status()).isEqualTo(202);
        assertThat(api.send(other).status()).isEqualTo(422);
        assertThat(api.send(other).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void idempotencyKey_ofSomebodyElse_isAnotherKey() {
        Ask ask = Ask.post("/api/recovery/backup").with("Idempotency-Key", "k");
        Answer first = api.send(ask.as(token));
        Answer other = api.send(ask.as(api.allowedAll()));
        assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void idempotencyKey_afterARefusal_canBeTriedAgain() {
        Ask ask = Ask.restore("{\"backup_file\": \"latest\"}").as(token).with("Idempotency-Key", "k");
        assertThat(api.send(ask).status()).isEqualTo(404);
        api.backUp();
        assertThat(api.send(ask).status()).isEqualTo(202);
    }

    @Test
    void idempotencyKey_afterADay_isForgotten() {
        Ask ask = Ask.post("/api/recovery/backup").with("Idempotency-Key", "k");
        String lasting = api.tokens
                .issue("ever", Set.of(dev.nightkeep.access.Scope.BACKUP), java.util.Optional.empty())
                .text();
        String first = api.send(ask.as(lasting)).header("Location");
        api.clock.advance(Duration.ofDays(1));
        assertThat(api.send(ask.as(lasting)).header("Location")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "ü"})
    void idempotencyKey_thatIsNone_isRefused(String key) {
        assertThat(api.send(Ask.post("/api/recovery/backup").as(token).with("Idempotency-Key", key))
                        .status())
                .isEqualTo(400);
        String tooLong = "k".repeat(129);
        assertThat(api.send(Ask.post("/api/recovery/backup").as(token).with("Idempotency-Key", tooLong))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void idempotencyKey_racing_doesItOnce() throws Exception {
        Ask ask = Ask.post("/api/recovery/backup?collection=users").as(token).with("Idempotency-Key", "race");
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<HttpResponse>> all = IntStream.range(0, 6)
                    .<Callable<HttpResponse>>mapToObj(i -> () -> api.api().handle(ask.request()))
                    .toList();
            for (Future<HttpResponse> answer : threads.invokeAll(all)) {
                assertThat(answer.get().status()).isIn(202, 409);
            }
        }
        assertThat(api.audited()).containsOnlyOnce("backup.begin started");
    }

    @Test
    void events_ofWhatIsOver_endAtOnce() {
        String location = api.send(Ask.post("/api/recovery/backup").as(token)).header("Location");
        Answer events = api.send(Ask.get(location).as(token).with("Accept", "text/event-stream"));
        assertThat(events.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(events.text())
                .startsWith("retry: 3000\n\nevent: end\ndata: {\"id\":\"")
                .endsWith("}\n\n");
    }

    @Test
    void events_whereNothingCanBeSentPieceByPiece_areOneAndTheAdviceToComeBack() {
        String location = new Answer(api.api(operation -> {})
                        .handle(Ask.post("/api/recovery/backup").as(token).request()))
                .header("Location");
        Answer events = api.send(Ask.get(location)
                .as(token)
                .with("Accept", "text/event-stream")
                .from(Peer.at("192.0.2.7", true, false)));
        assertThat(events.text())
                .contains("event: progress", "\"state\":\"accepted\"")
                .doesNotContain("event: end");
    }

    @Test
    void settings_byDefault_areStrict() {
        ApiSettings settings = ApiSettings.deployed();
        assertThat(settings.httpsOnly()).isTrue();
        assertThat(settings.allowedOrigins()).isEmpty();
        assertThat(settings.reads().permits()).isEqualTo(10);
        assertThat(settings.writes().permits()).isEqualTo(5);
    }
}
