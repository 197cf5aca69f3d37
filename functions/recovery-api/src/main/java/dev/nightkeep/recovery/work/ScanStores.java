package dev.nightkeep.recovery.work;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.catalog.CollectionSummary;
import dev.nightkeep.catalog.SummarizeCollections;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.operation.OperationOutcome;
import dev.nightkeep.recovery.operation.OperationState;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.DocumentSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks at what the database has and what the newest backup of each job has, and which collections only backups have. */
final class ScanStores {
    private final RecoveryBackend backend;

    ScanStores(RecoveryBackend backend) {
        this.backend = backend;
    }

    OperationOutcome scan(ScanInput input, ProgressListener progress) {
        ObjectNode result = ApiJson.object().put("source", input.source());
        Set<String> live = new TreeSet<>();
        Set<String> kept = new TreeSet<>();
        if (!input.source().equals("backups")) {
            progress.on(new ProgressEvent.StageEntered("listing the database"));
            live.addAll(database(result, input.collection()));
        }
        if (!input.source().equals("database")) {
            progress.on(new ProgressEvent.StageEntered("looking into backups"));
            kept.addAll(backups(result, input.collection()));
        }
        if (input.source().equals("all")) {
            kept.removeAll(live);
            kept.forEach(result.putArray("only_in_backups")::add);
        }
        boolean whole = result.path("missing").isEmpty();
        return OperationOutcome.of(whole ? OperationState.SUCCEEDED : OperationState.PARTIAL, result);
    }

    private Set<String> database(ObjectNode result, Optional<String> collection) {
        Set<String> names = new TreeSet<>();
        try (DocumentSource source = backend.openSource()) {
            var inventory = source.inventory(CollectionNames.selection(collection));
            ArrayNode found = result.putArray("database");
            for (CollectionDescription description : inventory.collections()) {
                names.add(description.namespace().toString());
                found.addObject().put("collection", description.namespace().toString());
            }
            ArrayNode missing = result.putArray("missing");
            inventory
                    .missing()
                    .forEach(lost -> missing.addObject()
                            .put("collection", lost.namespace())
                            .put("code", lost.code())
                            .put("reason", lost.reason()));
        }
        return names;
    }

    private Set<String> backups(ObjectNode result, Optional<String> collection) {
        Set<String> names = new TreeSet<>();
        ArrayNode found = result.putArray("backups");
        BackupCatalog catalog = new BackupCatalog(backend.store());
        for (JobName job : catalog.jobs()) {
            newest(catalog, job).ifPresent(entry -> describe(found.addObject(), entry, collection, names));
        }
        return names;
    }

    private static Optional<CatalogEntry> newest(BackupCatalog catalog, JobName job) {
        CatalogQuery query = CatalogQuery.everything()
                .ofJob(Optional.of(job))
                .ofTypes(EnumSet.of(BackupType.FULL, BackupType.INCREMENTAL));
        try (Stream<CatalogEntry> entries = catalog.newestFirst(query)) {
            return entries.findFirst();
        }
    }

    private void describe(ObjectNode node, CatalogEntry entry, Optional<String> collection, Set<String> names) {
        node.set("backup", BackupView.of(entry));
        ArrayNode collections = node.putArray("collections");
        if (entry instanceof CatalogEntry.Committed committed) {
            for (CollectionSummary summary :
                    new SummarizeCollections(backend.store()).summarize(committed.manifest())) {
                if (CollectionNames.matches(collection, Namespace.parse(summary.namespace()))) {
                    names.add(summary.namespace());
                    collections
                            .addObject()
                            .put("collection", summary.namespace())
                            .put("documents", summary.documents());
                }
            }
        }
    }
}
