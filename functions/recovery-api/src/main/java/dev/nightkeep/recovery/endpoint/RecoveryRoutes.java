package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.access.Scope;
import dev.nightkeep.recovery.guard.Confirmations;
import dev.nightkeep.recovery.guard.Traffic;
import dev.nightkeep.recovery.http.MediaTypes;
import dev.nightkeep.recovery.operation.OperationRunner;
import dev.nightkeep.recovery.operation.Operations;
import dev.nightkeep.recovery.route.Endpoint;
import dev.nightkeep.recovery.route.Route;
import dev.nightkeep.recovery.route.Terms;
import dev.nightkeep.recovery.work.RecoveryBackend;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All routes of the API, as {@code openapi.json} describes them. */
public final class RecoveryRoutes {
    private static final String BASE = "/api/recovery";
    private static final String HTML = "text/html; charset=utf-8";

    private RecoveryRoutes() {}

    /** Puts the routes together. */
    public static List<Route> of(
            RecoveryBackend backend,
            Operations operations,
            OperationRunner runner,
            Confirmations confirmations,
            Clock clock) {
        BackupStore store = backend.store();
        BeginOperation begin = new BeginOperation(operations, runner, backend);
        Terms backUp = Terms.of(Traffic.WRITE, Scope.BACKUP, "backup.begin");
        Endpoint backup = new BeginBackup(begin);
        return List.of(
                json(
                        "GET",
                        "/scan",
                        Terms.of(Traffic.READ, Scope.READ, "scan"),
                        BeginScan.PARAMETERS,
                        new BeginScan(begin)),
                json("POST", "/backup", backUp, BeginBackup.PARAMETERS, backup),
                json("GET", "/backup", backUp, BeginBackup.PARAMETERS, backup),
                new Route(
                        "POST",
                        BASE + "/restore",
                        Terms.of(Traffic.WRITE, Scope.RESTORE, "restore.begin"),
                        Set.of(),
                        true,
                        MediaTypes.JSON,
                        new BeginRestore(begin, store)),
                json(
                        "GET",
                        "/backups",
                        Terms.of(Traffic.READ, Scope.READ, "backups.list"),
                        ListBackups.PARAMETERS,
                        new ListBackups(store)),
                json(
                        "DELETE",
                        "/backups/{id}",
                        Terms.of(Traffic.WRITE, Scope.DELETE, "backup.delete"),
                        Set.of(),
                        new DeleteOneBackup(store, confirmations, clock)),
                json(
                        "GET",
                        "/validate/{backup_id}",
                        Terms.of(Traffic.READ, Scope.READ, "backup.validate"),
                        Set.of(),
                        new BeginValidation(begin, store)),
                json(
                        "GET",
                        "/operations/{id}",
                        new Terms(Traffic.FOLLOW, Optional.empty(), "operation.follow"),
                        Set.of(),
                        new FollowOperation(operations, clock)),
                open("/api/openapi.json", "openapi.json", MediaTypes.JSON),
                open("/", "page.html", HTML),
                open("/page.css", "page.css", "text/css; charset=utf-8"),
                open("/page.js", "page.js", "text/javascript; charset=utf-8"));
    }

    private static Route json(String method, String path, Terms terms, Set<String> parameters, Endpoint endpoint) {
        return new Route(method, BASE + path, terms, parameters, false, MediaTypes.JSON, endpoint);
    }

    private static Route open(String path, String name, String type) {
        return new Route("GET", path, Terms.open(), Set.of(), false, type, new StaticResource(name, type));
    }
}
