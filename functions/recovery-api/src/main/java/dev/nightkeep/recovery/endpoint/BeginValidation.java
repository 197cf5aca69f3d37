package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.operation.OperationKind;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Endpoint;
import dev.nightkeep.recovery.work.ValidateInput;
import dev.nightkeep.store.BackupStore;

/** {@code GET /api/recovery/validate/{backup_id}}. */
final class BeginValidation implements Endpoint {
    private final BeginOperation operations;
    private final BackupCatalog catalog;

    BeginValidation(BeginOperation operations, BackupStore store) {
        this.operations = operations;
        this.catalog = new BackupCatalog(store);
    }

    @Override
    public HttpResponse answer(Call call) {
        Manifest manifest =
                BackupReference.of(call.variable("backup_id")).in(catalog).manifest();
        return operations.begin(
                call, OperationKind.VALIDATE, manifest.id().value(), new ValidateInput(manifest.job(), manifest.id()));
    }
}
