package dev.nightkeep.recovery;

import dev.nightkeep.access.AccessTokens;
import dev.nightkeep.access.Authenticate;
import dev.nightkeep.access.RateLimiter;
import dev.nightkeep.access.RefusalCounts;
import dev.nightkeep.audit.AuditLog;
import dev.nightkeep.recovery.endpoint.RecoveryRoutes;
import dev.nightkeep.recovery.guard.ApiAudit;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.guard.Confirmations;
import dev.nightkeep.recovery.guard.Doorkeeper;
import dev.nightkeep.recovery.guard.Idempotency;
import dev.nightkeep.recovery.operation.OperationFinder;
import dev.nightkeep.recovery.operation.OperationRunner;
import dev.nightkeep.recovery.operation.Operations;
import dev.nightkeep.recovery.route.Router;
import dev.nightkeep.recovery.work.RecoveryBackend;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.security.SecureRandom;

/** Puts the API together; who does its operations is the caller's choice. */
public final class RecoveryApis {
    private RecoveryApis() {}

    /** The API over the backend, with operations that are noted by whoever does them. */
    public static RecoveryApi of(
            RecoveryBackend backend,
            OperationRunner runner,
            AuditLog log,
            ApiSettings settings,
            Clock clock,
            Incidents incidents) {
        return of(backend, runner, new Operations(backend.store(), clock), log, settings, clock, incidents);
    }

    /** The same, with operations that are asked after elsewhere. */
    public static RecoveryApi of(
            RecoveryBackend backend,
            OperationRunner runner,
            OperationFinder finder,
            AuditLog log,
            ApiSettings settings,
            Clock clock,
            Incidents incidents) {
        BackupStore store = backend.store();
        SecureRandom random = new SecureRandom();
        ApiAudit audit = new ApiAudit(
                log,
                new RefusalCounts(clock, settings.refusals()),
                settings.refusals().permits());
        Doorkeeper door = new Doorkeeper(
                new Authenticate(new AccessTokens(store, clock, random), clock),
                new RateLimiter(store, clock),
                new RefusalCounts(clock, settings.refusals()),
                settings,
                audit);
        Router router = new Router(RecoveryRoutes.of(
                backend, new Operations(store, clock), runner, finder, new Confirmations(store, clock, random), clock));
        return new RecoveryApi(router, door, new Idempotency(store, clock), audit, settings, incidents);
    }
}
