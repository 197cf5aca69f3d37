package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.access.IssuedToken;
import dev.nightkeep.access.RateLimit;
import dev.nightkeep.access.Scope;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.http.Peer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is let in, to what, and how often. */
final class AccessTest {
    private static final Ask LIST = Ask.get("/api/recovery/backups");
    private static final Ask BACKUP = Ask.post("/api/recovery/backup?collection=users");
    private static final Ask RESTORE = Ask.restore("{\"backup_file\": \"latest\"}");

    private final ApiFixture api = new ApiFixture();

    private Map<Ask, Scope> routes(String id) {
        return Map.of(
                LIST,
                Scope.READ,
                Ask.get("/api/recovery/scan"),
                Scope.READ,
                Ask.get("/api/recovery/validate/latest"),
                Scope.READ,
                BACKUP,
                Scope.BACKUP,
                Ask.get("/api/recovery/backup"),
                Scope.BACKUP,
                RESTORE,
                Scope.RESTORE,
                Ask.of("DELETE", "/api/recovery/backups/" + id),
                Scope.DELETE);
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void scope_allowsItsRoutesAndNoOther(Scope scope) {
        String token = api.token(scope);
        routes(api.backUp()).forEach((ask, needed) -> {
            Answer answer = api.send(ask.as(token));
            if (needed == scope) {
                assertThat(answer.status()).as(ask.toString()).isIn(200, 202, 428);
            } else {
                assertThat(answer.status()).as(ask.toString()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("forbidden");
                assertThat(api.audited().getLast()).endsWith("refused forbidden");
            }
        });
    }

    @Test
    void everyOtherScopeTogether_isNotEnough() {
        String id = api.backUp();
        routes(id).forEach((ask, needed) -> {
            Set<Scope> others = new java.util.TreeSet<>(Set.of(Scope.values()));
            others.remove(needed);
            assertThat(api.send(ask.as(api.token(others.toArray(Scope[]::new)))).status())
                    .isEqualTo(403);
        });
        assertThat(api.backend.target.collections()).isEmpty();
    }

    @Test
    void operation_isSeenByWhoBeganItAndByReaders() {
        String beginner = api.token(Scope.BACKUP);
        Ask follow = Ask.get(api.send(BACKUP.as(beginner)).header("Location"));
        assertThat(api.send(follow.as(beginner)).status()).isEqualTo(200);
        assertThat(api.send(follow.as(api.token(Scope.READ))).status()).isEqualTo(200);
        Answer stranger = api.send(follow.as(api.token(Scope.BACKUP, Scope.RESTORE, Scope.DELETE)));
        Answer nothing = api.send(Ask.get("/api/recovery/operations/nothing").as(beginner));
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text()).isEqualTo(nothing.text());
    }

    @Test
    void whateverIsWrongWithAToken_theAnswerIsTheSame() {
        IssuedToken expired = api.tokens.issue("e", Set.of(Scope.READ), Optional.of(Duration.ofMinutes(1)));
        api.clock.advance(Duration.ofMinutes(1));
        IssuedToken revoked = api.tokens.issue("r", Set.of(Scope.READ), Optional.empty());
        api.tokens.revoke(revoked.token().id());
        String valid = api.token(Scope.READ);
        String wrong = valid.substring(0, 16) + "0".repeat(64);
        List<Ask> asks = List.of(
                LIST,
                LIST.as(expired.text()),
                LIST.as(revoked.text()),
                LIST.as(wrong),
                LIST.as("nk_000000000000_" + "0".repeat(64)),
                LIST.as("nonsense"),
                LIST.with("Authorization", "Basic " + valid),
                LIST.with("Authorization", valid));
        List<Answer> answers = asks.stream()
                .map(ask -> api.send(ask.with("X-Correlation-Id", "same")))
                .toList();
        assertThat(answers).allMatch(answer -> answer.status() == 401);
        assertThat(answers.stream().map(Answer::all).distinct()).hasSize(1);
        assertThat(api.audited())
                .extracting(line -> line.replace("backups.list refused ", ""))
                .containsExactly(
                        "token-missing",
                        "token-expired",
                        "token-revoked",
                        "token-wrong",
                        "token-unknown",
                        "token-malformed",
                        "token-malformed",
                        "token-malformed");
    }

    @Test
    void twoTokensAtOnce_areRefused() {
        String valid = api.token(Scope.READ);
        assertThat(api.send(LIST.as(valid).as("other")).status()).isEqualTo(400);
    }

    @Test
    void limits_byDefault_areTenReadsAndFiveWrites() {
        ApiFixture strict = new ApiFixture(ApiSettings.deployed().withoutHttps());
        String token = strict.allowedAll();
        assertThat(IntStream.range(0, 12).map(i -> strict.send(LIST.as(token)).status()))
                .containsExactly(200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 429, 429);
        assertThat(IntStream.range(0, 6).map(i -> strict.send(BACKUP.as(token)).status()))
                .containsExactly(202, 202, 202, 202, 202, 429);
        assertThat(strict.audited()).endsWith("backup.begin refused rate-limited");
    }

    @Test
    void limit_reached_saysWhenToComeBack() {
        ApiFixture strict = limited(1, 1);
        String token = strict.allowedAll();
        Answer first = strict.send(LIST.as(token));
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("0");
        strict.clock.advance(Duration.ofMinutes(5));
        Answer refused = strict.send(LIST.as(token));
        assertThat(refused.header("Retry-After")).isEqualTo("600");
        assertThat(refused.code()).isEqualTo("rate-limited");
        strict.clock.advance(Duration.ofMinutes(10));
        assertThat(strict.send(LIST.as(token)).status()).isEqualTo(200);
    }

    @Test
    void limit_isOfEachToken() {
        ApiFixture strict = limited(1, 1);
        assertThat(strict.send(LIST.as(strict.token(Scope.READ))).status()).isEqualTo(200);
        assertThat(strict.send(LIST.as(strict.token(Scope.READ))).status()).isEqualTo(200);
    }

    private static ApiFixture limited(int reads, int writes) {
        Duration window = Duration.ofMinutes(15);
        return new ApiFixture(ApiSettings.deployed()
                .withoutHttps()
                .limiting(new RateLimit(reads, window), new RateLimit(writes, window)));
    }

    @Test
    void race_forTheLastPermit_oneLosesAcrossInstances() throws Exception {
        ApiFixture strict = limited(3, 3);
        String token = strict.allowedAll();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> all = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> new Answer(strict.api().handle(LIST.as(token).request())).status())
                    .toList();
            long granted = 0;
            for (Future<Integer> status : threads.invokeAll(all)) {
                granted += status.get() == 200 ? 1 : 0;
            }
            assertThat(granted).isEqualTo(3);
        }
    }

    @Test
    void flood_ofUnknownTokens_costsNeitherLookUpsNorEntries() {
        RecoveryApi instance = api.api();
        Ask unknown = LIST.as("nk_000000000000_" + "0".repeat(64));
        IntStream.range(0, 20).forEach(i -> instance.handle(unknown.request()));
        int before = api.store.operations();
        int noted = api.audit().size();
        int looking = api.store.operations();
        assertThat(IntStream.range(0, 500)
                        .map(i -> instance.handle(unknown.request()).status()))
                .containsOnly(429);
        assertThat(api.store.operations()).isEqualTo(looking);
        assertThat(noted).isEqualTo(20);
        assertThat(before).isLessThan(20 * 10);
        assertThat(api.audited().getLast()).contains("further ones of this caller are not noted");
        Ask elsewhere = LIST.as(api.token(Scope.READ)).from(Peer.at("192.0.2.8", false, true));
        assertThat(instance.handle(elsewhere.request()).status()).isEqualTo(200);
    }

    @Test
    void storeThatFails_letsNobodyThrough() {
        String token = api.allowedAll();
        for (int failing = 1; failing < 12; failing++) {
            int number = api.store.operations() + failing;
            api.store.refuse(operation -> operation == number);
            Answer answer = api.send(BACKUP.as(token));
            boolean reached = api.store.operations() >= number;
            api.store.refuse(operation -> false);
            assertThat(answer.status()).as("operation %d", failing).isIn(503, 202);
            assertThat(reached).isTrue();
        }
        assertThat(api.auditIsSound()).isTrue();
    }

    @Test
    void changeThatCannotBeNoted_isNotMade() {
        String token = api.allowedAll();
        api.backUp();
        ApiFixture deaf = api;
        RecoveryApi instance = RecoveryApis.of(
                deaf.backend,
                operation -> deaf.perform.perform(operation.id(), new dev.nightkeep.progress.Cancellation()),
                entry -> {
                    throw new dev.nightkeep.error.StoreUnavailableException("No entry is taken", "Try again");
                },
                ApiFixture.generous(),
                deaf.clock,
                (correlation, defect) -> {});
        assertThat(instance.handle(RESTORE.as(token).request()).status()).isEqualTo(503);
        assertThat(deaf.backend.target.collections()).isEmpty();
    }

    @Test
    void deployed_withoutEncryption_isRefused() {
        ApiFixture deployed = new ApiFixture(ApiSettings.deployed());
        String token = deployed.token(Scope.READ);
        Answer refused = deployed.send(LIST.as(token));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("https-required");
        Answer answered = deployed.send(LIST.as(token).from(Peer.at("192.0.2.7", true, true)));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.header("Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void audit_hasWhoWhatWhereAndCorrelation() {
        String token = api.allowedAll();
        api.send(BACKUP.as(token).with("X-Correlation-Id", "ticket-7"));
        assertThat(api.audit()).allSatisfy(entry -> {
            assertThat(entry.principal()).startsWith("token:");
            assertThat(entry.origin().correlation()).isEqualTo("ticket-7");
            assertThat(entry.origin().channel()).isEqualTo("api");
        });
        assertThat(api.audit().getLast().origin().address()).isEqualTo("192.0.2.7");
        assertThat(api.auditIsSound()).isTrue();
    }
}
