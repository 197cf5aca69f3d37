package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.access.Scope;
import dev.nightkeep.recovery.guard.Confirmations;
import dev.nightkeep.recovery.guard.Traffic;
import dev.nightkeep.recovery.http.MediaTypes;
import dev.nightkeep.recovery.operation.OperationFinder;
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
import java.util.stream.Stream;

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
            OperationFinder finder,
            Confirmations confirmations,
            Clock clock) {
        BackupStore store = backend.store();
        BeginOperation begin = new BeginOperation(operations, runner, backend);
        return Stream.of(
                        longWork(begin, store),
                        catalogue(store, confirmations, clock),
                        Stream.of(followed(finder, clock)),
                        pages())
                .flatMap(routes -> routes)
                .toList();
    }

    private static Stream<Route> longWork(BeginOperation begin, BackupStore store) {
        Terms scan = Terms.of(Traffic.READ, Scope.READ, "scan");
        Terms backUp = Terms.of(Traffic.WRITE, Scope.BACKUP, "backup.begin");
        Terms restore = Terms.of(Traffic.WRITE, Scope.RESTORE, "restore.begin");
        Terms validate = Terms.of(Traffic.READ, Scope.READ, "backup.validate");
        Endpoint backup = new BeginBackup(begin);
        BeginRestore bringBack = new BeginRestore(begin, store);
        return Stream.of(
                json("GET", "/scan", scan, BeginScan.PARAMETERS, new BeginScan(begin)),
                json("POST", "/backup", backUp, BeginBackup.PARAMETERS, backup),
                json("GET", "/backup", backUp, BeginBackup.PARAMETERS, backup),
                new Route("POST", BASE + "/restore", restore, Set.of(), true, MediaTypes.JSON, bringBack),
                json("GET", "/validate/{backup_id}", validate, Set.of(), new BeginValidation(begin, store)));
    }

    private static Stream<Route> catalogue(BackupStore store, Confirmations confirmations, Clock clock) {
        Terms list = Terms.of(Traffic.READ, Scope.READ, "backups.list");
        Terms delete = Terms.of(Traffic.WRITE, Scope.DELETE, "backup.delete");
        Endpoint deletion = new DeleteOneBackup(store, confirmations, clock);
        return Stream.of(
                json("GET", "/backups", list, ListBackups.PARAMETERS, new ListBackups(store)),
                json("DELETE", "/backups/{id}", delete, Set.of(), deletion));
    }

    private static Route followed(OperationFinder operations, Clock clock) {
        Terms follow = new Terms(Traffic.FOLLOW, Optional.empty(), "operation.follow");
        return json("GET", "/operations/{id}", follow, Set.of(), new FollowOperation(operations, clock));
    }

    private static Stream<Route> pages() {
        return Stream.of(
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
