package dev.nightkeep.mongo;

import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.source.ServerFeature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;

/** What the embedded server is known to lack; {@link EmbeddedGapsTest} holds it against the server. */
final class EmbeddedGaps {
    static final Set<ServerFeature> FEATURES =
            Set.of(ServerFeature.SPARSE_INDEXES, ServerFeature.TTL_INDEXES, ServerFeature.UPDATE_ERRORS);

    /** Dropped connections, changed types, and ids that it keeps and cannot sort. */
    static final Set<String> LOST = Set.of(
            "_id code",
            "_id code-with-scope",
            "_id db-pointer",
            "_id symbol",
            "_id user-defined-binary",
            "code-with-scope",
            "db-pointer",
            "symbol",
            "undefined",
            "user-defined-binary");

    private EmbeddedGaps() {}

    static Map<String, RawBsonDocument> keptDocuments() {
        Map<String, RawBsonDocument> kept = new LinkedHashMap<>(SampleDocuments.ofEveryKind());
        kept.keySet().removeAll(LOST);
        return kept;
    }
}
