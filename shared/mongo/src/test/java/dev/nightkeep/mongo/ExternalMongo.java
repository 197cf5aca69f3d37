package dev.nightkeep.mongo;

import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.source.ServerFeature;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.RawBsonDocument;

/** The server that the environment names, and what it can do. */
final class ExternalMongo {
    static final String VARIABLE = "NIGHTKEEP_TEST_MONGO_URI";

    private final String uri = System.getenv().getOrDefault(VARIABLE, "");
    private Set<ServerFeature> features = Set.of();
    private Map<String, RawBsonDocument> kept = Map.of();

    String uri() {
        return uri;
    }

    Set<ServerFeature> features() {
        if (features.isEmpty()) {
            features = new ServerProbe(uri).features();
        }
        return features;
    }

    Set<ServerFeature> lacking() {
        Set<ServerFeature> lacking = EnumSet.allOf(ServerFeature.class);
        lacking.removeAll(features());
        return lacking;
    }

    Map<String, RawBsonDocument> keptDocuments() {
        if (kept.isEmpty()) {
            kept = new ServerProbe(uri).keptDocuments();
        }
        return kept;
    }

    Set<String> leftOut() {
        Set<String> names = new TreeSet<>(SampleDocuments.ofEveryKind().keySet());
        names.removeAll(keptDocuments().keySet());
        return names;
    }
}
