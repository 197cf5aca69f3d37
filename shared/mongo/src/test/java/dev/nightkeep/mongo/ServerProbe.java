package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.source.ServerFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;

/** Finds out by trying what a server has and keeps. */
final class ServerProbe {
    private static final RawBsonDocument OTHER = SampleDocuments.document(new BsonInt32(7), new BsonInt32(7));
    private static final BsonDocument BY_ID = BsonDocument.parse("{_id: 1}");

    private final String uri;

    ServerProbe(String uri) {
        this.uri = uri;
    }

    Set<ServerFeature> features() {
        return Arrays.stream(ServerFeature.values()).filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    boolean has(ServerFeature feature) {
        return switch (feature) {
            case CAPPED -> keepsOption("capped", "{capped: true, size: 4096}");
            case VIEWS -> keepsOption("viewOn", "{viewOn: 'base', pipeline: []}");
            case TIME_SERIES -> keepsOption("timeseries", "{timeseries: {timeField: 't'}}");
            case COLLATION -> keepsOption("collation", "{collation: {locale: 'de'}}");
            case VALIDATORS -> keepsOption("validator", "{validator: {a: {$type: 'int'}}}");
            case SPARSE_INDEXES -> keepsIndexOption("sparse", "{key: {a: 1}, name: 'a', sparse: true}");
            case TTL_INDEXES ->
                keepsIndexOption("expireAfterSeconds", "{key: {a: 1}, name: 'a', expireAfterSeconds: 60}");
            case ORDERED_UPDATES -> bulkWithError().size() == 1;
            case UPDATE_ERRORS -> accountsForErrors();
        };
    }

    private boolean keepsOption(String option, String options) {
        try (TestDatabase database = new TestDatabase(uri)) {
            database.seed("a", options, "[]", List.of());
            BsonDocument kept = database.listed("a").orElseThrow().getDocument("options", new BsonDocument());
            return kept.containsKey(option);
        } catch (MongoException e) {
            return false;
        }
    }

    private boolean keepsIndexOption(String option, String index) {
        try (TestDatabase database = new TestDatabase(uri)) {
            database.seed("a", "{}", "[" + index + "]", List.of());
            return database.indexes("a").stream().anyMatch(each -> each.containsKey(option));
        } catch (MongoException e) {
            return false;
        }
    }

    /** What is there after a bulk of two replacements the first of which fails. */
    private List<RawBsonDocument> bulkWithError() {
        try (TestDatabase database = new TestDatabase(uri)) {
            runBulkWithError(database);
            return database.documents("a");
        }
    }

    private boolean accountsForErrors() {
        try (TestDatabase database = new TestDatabase(uri)) {
            return runBulkWithError(database).containsKey("n");
        }
    }

    private static BsonDocument runBulkWithError(TestDatabase database) {
        database.seed("a", "{}", "[{key: {u: 1}, name: 'u', unique: true}]", List.of());
        database.run("{insert: 'a', documents: [{_id: 0, u: 7}]}");
        return database.run("{update: 'a', ordered: true, updates: ["
                + "{q: {_id: 1}, u: {_id: 1, u: 7}, upsert: true}, {q: {_id: 2}, u: {_id: 2, u: 8}, upsert: true}]}");
    }

    /** Those of {@link SampleDocuments#ofEveryKind()} that come back as they were written and can be sorted. */
    Map<String, RawBsonDocument> keptDocuments() {
        try (TestDatabase database = new TestDatabase(uri)) {
            Map<String, RawBsonDocument> kept = new LinkedHashMap<>(SampleDocuments.ofEveryKind());
            kept.values().removeIf(document -> !keeps(database, document));
            return kept;
        }
    }

    private static boolean keeps(TestDatabase database, RawBsonDocument document) {
        try {
            database.drop("probe");
            database.insert("probe", List.of(document, OTHER));
            database.collection("probe").find().sort(BY_ID).into(new ArrayList<>());
            return SampleDocuments.hex(database.documents("probe")).containsAll(SampleDocuments.hex(List.of(document)));
        } catch (MongoException e) {
            return false;
        }
    }

    /** What {@link #keptDocuments()} lacks. */
    Set<String> leftOut() {
        Set<String> names = new TreeSet<>(SampleDocuments.ofEveryKind().keySet());
        names.removeAll(keptDocuments().keySet());
        return names;
    }
}
