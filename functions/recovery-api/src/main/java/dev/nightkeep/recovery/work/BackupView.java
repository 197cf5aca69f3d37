package dev.nightkeep.recovery.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.http.Problems;
import java.util.Locale;

/** A backup as the API shows it. */
public final class BackupView {
    private BackupView() {}

    /** What counts as a backup, though it may be unreadable. */
    public static ObjectNode of(CatalogEntry entry) {
        return switch (entry) {
            case CatalogEntry.Committed committed -> of(committed.manifest());
            case CatalogEntry.Unreadable unreadable -> of(unreadable);
        };
    }

    private static ObjectNode of(CatalogEntry.Unreadable unreadable) {
        var layout = unreadable.layout();
        ObjectNode node = ApiJson.object()
                .put("id", layout.id().value())
                .put("job", layout.job().value())
                .put("type", layout.id().type().text())
                .put("state", "unreadable")
                .put("started", layout.id().started().toString());
        var failure = unreadable.failure();
        node.set("problem", Problems.member(failure.code(), failure.failed(), failure.remedy()));
        return node;
    }

    /** A backup that can be read. */
    public static ObjectNode of(Manifest manifest) {
        return ApiJson.object()
                .put("id", manifest.id().value())
                .put("job", manifest.job().value())
                .put("type", manifest.id().type().text())
                .put("state", manifest.state().name().toLowerCase(Locale.ROOT))
                .put("started", manifest.started().toString())
                .put("finished", manifest.finished().toString())
                .put("format", manifest.format().name().toLowerCase(Locale.ROOT))
                .put("compression", manifest.compression().name().toLowerCase(Locale.ROOT))
                .put("encryption", manifest.encryption())
                .put("collections", manifest.totals().collections())
                .put("documents", manifest.totals().documents())
                .put("raw_bytes", manifest.totals().rawBytes())
                .put("stored_bytes", manifest.totals().storedBytes())
                .put("missing", manifest.missingCount());
    }
}
