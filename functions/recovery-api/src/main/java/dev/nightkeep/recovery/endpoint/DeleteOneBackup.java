package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.DeleteBackup;
import dev.nightkeep.catalog.DeletedBackup;
import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.recovery.guard.Confirmations;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Endpoint;
import dev.nightkeep.restore.RestoreId;
import dev.nightkeep.restore.RollbackUse;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.Map;
import java.util.Optional;

/** {@code DELETE /api/recovery/backups/{id}}: the first call changes nothing and says how to confirm. */
final class DeleteOneBackup implements Endpoint {
    private static final String CONFIRMATION = "X-Confirmation-Token";

    private final BackupStore store;
    private final BackupCatalog catalog;
    private final Confirmations confirmations;
    private final Clock clock;

    DeleteOneBackup(BackupStore store, Confirmations confirmations, Clock clock) {
        this.store = store;
        this.catalog = new BackupCatalog(store);
        this.confirmations = confirmations;
        this.clock = clock;
    }

    @Override
    public HttpResponse answer(Call call) {
        BackupLayout layout = layout(call.variable("id"));
        new RollbackUse(store, clock).requireNoneUnfinished(layout, DeleteOneBackup::remedy);
        Optional<String> confirmation = call.request().headers().single(CONFIRMATION);
        if (confirmation
                .filter(text -> confirmations.redeem(text, call.principal(), layout))
                .isEmpty()) {
            throw unconfirmed(call, layout, confirmation.isPresent());
        }
        DeletedBackup deleted = new DeleteBackup(store, clock).delete(layout);
        return HttpResponse.json(
                200,
                ApiJson.object()
                        .put("id", layout.id().value())
                        .put("job", layout.job().value())
                        .put("objects", deleted.objects())
                        .put("bytes", deleted.bytes()));
    }

    private static String remedy(RestoreId open) {
        return "Send that restore again to finish it, take restore %s back with 'nightkeep undo', or delete the backup %s"
                .formatted(open, "with 'nightkeep delete --abandon-restore'");
    }

    /** By its whole id only: one that is damaged or half deleted can be meant too. */
    private BackupLayout layout(String id) {
        if (BackupId.isId(id)) {
            BackupId backup = new BackupId(id);
            Optional<BackupLayout> found = catalog.jobs().stream()
                    .map(job -> new BackupLayout(job, backup))
                    .filter(layout -> store.find(layout.manifest()).isPresent())
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new BackupNotFoundException(
                "There is no backup of that id to delete", "Take a whole id from GET /api/recovery/backups");
    }

    private RefusedRequestException unconfirmed(Call call, BackupLayout layout, boolean tried) {
        Confirmations.Offer offer = confirmations.offer(call.principal(), layout);
        String why = tried ? "The confirmation token does not fit, was used, or is too old" : "Nothing was deleted yet";
        return new RefusedRequestException(
                ProblemKind.CONFIRMATION_REQUIRED,
                why + "; send the request again with the header " + CONFIRMATION,
                Headers.NONE,
                Map.of(
                        "confirmation_token", offer.text(),
                        "confirmation_expires", offer.expires().toString(),
                        "backup", layout.job() + "/" + layout.id()));
    }
}
