package dev.nightkeep.recovery;

import dev.nightkeep.access.AccessTokens;
import dev.nightkeep.access.RateLimit;
import dev.nightkeep.access.Scope;
import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditTrail;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.audit.VerifyAudit;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.operation.OperationRunner;
import dev.nightkeep.recovery.operation.Operations;
import dev.nightkeep.recovery.operation.PerformOperation;
import dev.nightkeep.recovery.work.RecoveryWork;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The API over memory, on a clock that stands, with operations that are done before they are answered. */
final class ApiFixture {
    static final int ORDERS = 12;
    static final int USERS = 5;

    final ManualClock clock = new ManualClock();
    final FailingStore store = new FailingStore(new InMemoryStore(clock));
    final TestBackend backend = new TestBackend(store);
    final AccessTokens tokens = new AccessTokens(store, clock, new SecureRandom());
    final List<Throwable> incidents = new ArrayList<>();
    final PerformOperation perform = new PerformOperation(
            new Operations(store, clock), new RecoveryWork(backend, clock), new StoredAuditLog(store, clock), clock);
    private final ApiSettings settings;

    ApiFixture() {
        this(generous());
    }

    ApiFixture(ApiSettings settings) {
        this.settings = settings;
        Backups.put(backend.source, "app.orders", "{}", SampleDocuments.numbered(ORDERS));
        Backups.put(backend.source, "app.users", "{}", SampleDocuments.numbered(USERS));
    }

    /** Limits that no test of something else reaches. */
    static ApiSettings generous() {
        RateLimit many = new RateLimit(1000, Duration.ofMinutes(15));
        return ApiSettings.deployed().withoutHttps().limiting(many, many);
    }

    RecoveryApi api() {
        return api(operation -> perform.perform(operation.id(), new Cancellation()));
    }

    RecoveryApi api(OperationRunner runner) {
        return RecoveryApis.of(
                backend,
                runner,
                new StoredAuditLog(store, clock),
                settings,
                clock,
                (correlation, defect) -> incidents.add(defect));
    }

    Answer send(Ask ask) {
        return new Answer(api().handle(ask.request()));
    }

    String token(Scope... scopes) {
        return tokens.issue("test", Set.of(scopes), Optional.of(Duration.ofDays(1)))
                .text();
    }

    String allowedAll() {
        return token(EnumSet.allOf(Scope.class).toArray(Scope[]::new));
    }

    /** Makes a backup of everything through the core; returns its id. */
    String backUp() {
        String id = Backups.backUp(store, backend.source).manifest().id().value();
        clock.advance(Duration.ofSeconds(2));
        return id;
    }

    /** The newest entry first. */
    List<AuditEntry> audit() {
        return new AuditTrail(store)
                .newestFirst(Optional.empty(), 10_000).stream()
                        .map(chained -> chained.record().entry())
                        .toList();
    }

    /** Entries as {@code action outcome code}, the oldest first. */
    List<String> audited() {
        return audit().reversed().stream()
                .map(entry -> "%s %s%s"
                        .formatted(
                                entry.action(),
                                entry.outcome().text(),
                                entry.code().map(code -> " " + code).orElse("")))
                .toList();
    }

    boolean auditIsSound() {
        return new VerifyAudit(store).verify(Optional.empty()).sound();
    }
}
