package dev.nightkeep.recovery.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.operation.OperationKind;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Endpoint;
import dev.nightkeep.recovery.work.CollectionNames;
import dev.nightkeep.recovery.work.FilterInput;
import dev.nightkeep.recovery.work.RestoreInput;
import dev.nightkeep.recovery.work.RestoreTranslation;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code POST /api/recovery/restore}. */
final class BeginRestore implements Endpoint {
    private static final Set<String> MEMBERS = Set.of(
            "backup_file",
            "source_collection",
            "target_collection",
            "strategy",
            "validator",
            "dry_run",
            "abandon_unfinished",
            "filters");

    private final BeginOperation operations;
    private final BackupCatalog catalog;

    BeginRestore(BeginOperation operations, BackupStore store) {
        this.operations = operations;
        this.catalog = new BackupCatalog(store);
    }

    @Override
    public HttpResponse answer(Call call) {
        ObjectNode body = ApiJson.object(call.request().body())
                .orElseThrow(() -> Fields.refused("The body is not one object of JSON with each name once"));
        Fields fields = Fields.of(body, MEMBERS);
        BackupReference reference = BackupReference.parse(
                fields.text("backup_file").orElseThrow(() -> Fields.refused("backup_file is missing")));
        String strategy = strategy(fields);
        Optional<String> validator = validator(fields);
        FilterInput filters = fields.object("filters").map(Filters::of).orElse(FilterInput.NONE);
        Optional<String> target = collection(fields, "target_collection");
        target.filter(CollectionNames::isReserved).ifPresent(name -> {
            throw Fields.refused("target_collection is in admin, local or config, or begins with system.:"
                    + " that belongs to the server");
        });
        Optional<String> source = collection(fields, "source_collection").or(() -> target);
        boolean dryRun = fields.flag("dry_run");
        boolean afresh = fields.flag("abandon_unfinished");
        operations.requireDatabase();
        Manifest manifest = reference.in(catalog).manifest(); // now: 'latest' is another one later
        RestoreInput input =
                new RestoreInput(manifest.job(), manifest.id(), source, target, strategy, validator, afresh, filters);
        return operations.begin(
                call,
                dryRun ? OperationKind.PREVIEW : OperationKind.RESTORE,
                manifest.id().value(),
                input);
    }

    private static String strategy(Fields fields) {
        String strategy = fields.text("strategy").orElse(RestoreTranslation.USUAL_STRATEGY);
        if (!RestoreTranslation.strategies().contains(strategy)) {
            throw new RefusedRequestException(
                    ProblemKind.UNSUPPORTED_STRATEGY,
                    "strategy is none of those that there are",
                    Headers.NONE,
                    Map.of("supported", List.copyOf(RestoreTranslation.strategies())));
        }
        return strategy;
    }

    private static Optional<String> validator(Fields fields) {
        return fields.text("validator").map(text -> {
            if (!RestoreTranslation.validators().contains(text)) {
                throw Fields.refused(
                        "validator is none of %s".formatted(String.join(", ", RestoreTranslation.validators())));
            }
            return text;
        });
    }

    private static Optional<String> collection(Fields fields, String name) {
        return fields.text(name).map(text -> {
            if (!CollectionNames.isName(text)) {
                throw Fields.refused("%s is not the exact name of a collection".formatted(name));
            }
            return text;
        });
    }
}
