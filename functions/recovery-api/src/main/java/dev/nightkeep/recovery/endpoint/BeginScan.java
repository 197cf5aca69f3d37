package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.operation.OperationKind;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Endpoint;
import dev.nightkeep.recovery.work.ScanInput;
import java.util.Set;

/** {@code GET /api/recovery/scan}. */
final class BeginScan implements Endpoint {
    static final Set<String> PARAMETERS = Set.of("source", "collection");

    private static final Set<String> SOURCES = Set.of("all", "backups", "database");

    private final BeginOperation operations;

    BeginScan(BeginOperation operations) {
        this.operations = operations;
    }

    @Override
    public HttpResponse answer(Call call) {
        String source = call.parameters().find("source").orElse("all");
        if (!SOURCES.contains(source)) {
            throw Values.refused("source is none of all, backups, database");
        }
        ScanInput input = new ScanInput(source, Values.collection(call.parameters()));
        if (!source.equals("backups")) {
            operations.requireDatabase();
        }
        return operations.begin(call, OperationKind.SCAN, source, input);
    }
}
