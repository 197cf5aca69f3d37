package dev.nightkeep.recovery.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.Parameters;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Endpoint;
import dev.nightkeep.recovery.work.BackupView;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code GET /api/recovery/backups}: the latest first, page by page. */
final class ListBackups implements Endpoint {
    static final Set<String> PARAMETERS = Set.of("limit", "type", "job", "date_from", "date_to", "cursor");

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final BackupCatalog catalog;

    ListBackups(BackupStore store) {
        this.catalog = new BackupCatalog(store);
    }

    @Override
    public HttpResponse answer(Call call) {
        Parameters parameters = call.parameters();
        int limit = Values.number(parameters, "limit", 1, MOST).orElse(USUAL);
        Optional<BackupId> after = Values.cursor(parameters);
        try (Stream<CatalogEntry> entries = catalog.newestFirst(query(parameters, after))) {
            List<CatalogEntry> found = entries.filter(entry -> isBehind(entry, after))
                    .limit(limit + 1L)
                    .toList();
            return HttpResponse.json(200, page(found, limit));
        }
    }

    private static CatalogQuery query(Parameters parameters, Optional<BackupId> after) {
        CatalogQuery query = CatalogQuery.everything()
                .ofJob(Values.job(parameters))
                .between(
                        Values.moment(parameters, "date_from"),
                        Values.earlier(
                                Values.moment(parameters, "date_to"),
                                after.map(id -> id.started().plusSeconds(1))));
        return Values.type(parameters).map(type -> query.ofTypes(Set.of(type))).orElse(query);
    }

    /** Pages stay where they were, whatever is added before or deleted meanwhile: the cursor is an id, not a count. */
    private static boolean isBehind(CatalogEntry entry, Optional<BackupId> after) {
        return after.filter(id -> entry.layout().id().compareTo(id) >= 0).isEmpty();
    }

    private static ObjectNode page(List<CatalogEntry> found, int limit) {
        ObjectNode page = ApiJson.object();
        var backups = page.putArray("backups");
        found.stream().limit(limit).map(BackupView::of).forEach(backups::add);
        if (found.size() > limit) {
            page.put("next_cursor", Values.cursor(found.get(limit - 1).layout().id()));
        }
        return page;
    }
}
