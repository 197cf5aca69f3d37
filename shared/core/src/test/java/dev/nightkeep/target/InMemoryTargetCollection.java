package dev.nightkeep.target;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.source.CollectionDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/** A collection of {@link InMemoryTarget}. */
final class InMemoryTargetCollection {
    private static final int DUPLICATE_KEY = 11000;
    private static final BsonDocument ID_INDEX = BsonDocument.parse("{v: 2, key: {_id: 1}, name: '_id_'}");
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final CollectionDescription description;
    private final Map<BsonValue, RawBsonDocument> documents = new LinkedHashMap<>();
    private final Map<BsonValue, BsonValue> idsByValue = new TreeMap<>(new BsonOrder());
    private final Map<String, BsonDocument> indexes = new LinkedHashMap<>();

    InMemoryTargetCollection(CollectionDescription description) {
        this.description = description;
        indexes.put("_id_", ID_INDEX);
    }

    CollectionDescription description() {
        return description;
    }

    synchronized List<RawBsonDocument> documents() {
        return List.copyOf(documents.values());
    }

    synchronized List<BsonDocument> indexes() {
        return List.copyOf(indexes.values());
    }

    TargetCollection compare(CollectionDescription wanted) {
        return wanted.options().equals(description.options()) && wanted.type() == description.type()
                ? new TargetCollection(false, List.of())
                : new TargetCollection(
                        false,
                        List.of("%s has the options %s instead of %s"
                                .formatted(wanted.namespace(), description.options(), wanted.options())));
    }

    synchronized Set<BsonValue> existing(List<BsonValue> ids) {
        return ids.stream().filter(idsByValue::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    synchronized WriteOutcome write(List<RawBsonDocument> batch, ConflictStrategy strategy, boolean ordered) {
        Tally tally = new Tally();
        for (RawBsonDocument document : batch) {
            if (ordered && !tally.failures.isEmpty()) {
                tally.fail(document, 0, "a document before it was refused");
            } else {
                writeOne(document, strategy, tally);
            }
        }
        return new WriteOutcome(tally.inserted, tally.replaced, tally.skipped, tally.failures);
    }

    private void writeOne(RawBsonDocument document, ConflictStrategy strategy, Tally tally) {
        BsonValue id = document.containsKey("_id") ? kept(document.get("_id")) : new BsonObjectId();
        boolean present = documents.containsKey(id);
        if (present && strategy == ConflictStrategy.SKIP) {
            tally.skipped++;
        } else if (violates(id, document)) {
            tally.fail(document, DUPLICATE_KEY, "duplicate key");
        } else {
            put(id, document);
            tally.inserted += present ? 0 : 1;
            tally.replaced += present ? 1 : 0;
        }
    }

    /** The id under which a document of an equal one is kept. */
    private BsonValue kept(BsonValue id) {
        return idsByValue.getOrDefault(id, id);
    }

    private void put(BsonValue id, RawBsonDocument document) {
        idsByValue.putIfAbsent(id, id);
        documents.put(id, document);
    }

    synchronized List<RawBsonDocument> fetch(List<BsonValue> ids) {
        return ids.stream()
                .map(id -> documents.get(kept(id)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    synchronized List<RawBsonDocument> having(List<BsonDocument> combinations) {
        return documents.values().stream()
                .filter(document -> combinations.stream()
                        .anyMatch(wanted -> key(wanted.keySet(), document).equals(List.copyOf(wanted.values()))))
                .toList();
    }

    synchronized List<ChangeOutcome> change(List<DocumentChange> changes) {
        return changes.stream().map(this::change).toList();
    }

    private ChangeOutcome change(DocumentChange change) {
        BsonValue id = kept(change.id());
        RawBsonDocument live = documents.get(id);
        return switch (change) {
            case DocumentChange.Insert insert ->
                live == null ? place(id, insert.document()) : left(live, insert.document());
            case DocumentChange.Replace replace -> replace(live, replace, id);
            case DocumentChange.Delete delete -> delete(live, delete, id);
        };
    }

    private ChangeOutcome replace(@Nullable RawBsonDocument live, DocumentChange.Replace change, BsonValue id) {
        if (live == null) {
            return ChangeOutcome.of(ChangeOutcome.Result.GONE);
        }
        return RawFields.same(live, change.before()) ? place(id, change.after()) : left(live, change.after());
    }

    private ChangeOutcome delete(@Nullable RawBsonDocument live, DocumentChange.Delete change, BsonValue id) {
        if (live == null) {
            return ChangeOutcome.of(ChangeOutcome.Result.ALREADY);
        }
        boolean same = RawFields.same(live, change.before());
        return same ? remove(id) : ChangeOutcome.of(ChangeOutcome.Result.CHANGED);
    }

    private static ChangeOutcome left(RawBsonDocument live, RawBsonDocument wanted) {
        return ChangeOutcome.of(
                RawFields.same(live, wanted) ? ChangeOutcome.Result.ALREADY : ChangeOutcome.Result.CHANGED);
    }

    private ChangeOutcome remove(BsonValue id) {
        documents.remove(id);
        idsByValue.remove(id);
        return ChangeOutcome.of(ChangeOutcome.Result.DONE);
    }

    private ChangeOutcome place(BsonValue id, RawBsonDocument document) {
        if (violates(id, document)) {
            Tally tally = new Tally();
            tally.fail(document, DUPLICATE_KEY, "duplicate key");
            return ChangeOutcome.refused(tally.failures.getFirst());
        }
        put(id, document);
        return ChangeOutcome.of(ChangeOutcome.Result.DONE);
    }

    private boolean violates(BsonValue id, RawBsonDocument document) {
        return indexes.values().stream()
                .filter(index -> index.getBoolean("unique", BsonBoolean.FALSE).getValue())
                .map(index -> index.getDocument("key").keySet())
                .anyMatch(fields -> documents.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(id))
                        .anyMatch(entry -> key(fields, entry.getValue()).equals(key(fields, document))));
    }

    private static List<BsonValue> key(Set<String> fields, RawBsonDocument document) {
        return fields.stream().map(field -> document.get(field, BsonNull.VALUE)).toList();
    }

    synchronized IndexOutcome buildIndexes(List<BsonDocument> wanted) {
        int created = 0;
        int existing = 0;
        List<String> failures = new ArrayList<>();
        for (BsonDocument index : wanted) {
            String name = index.getString("name").getValue();
            BsonDocument present = indexes.get(name);
            if (present == null) {
                indexes.put(name, index);
                created++;
            } else if (plain(present).equals(plain(index))) {
                existing++;
            } else {
                failures.add("The index %s is there and is another one".formatted(name));
            }
        }
        return new IndexOutcome(created, existing, failures);
    }

    synchronized List<String> differences(CollectionDescription wanted, List<BsonDocument> others) {
        List<String> differences = new ArrayList<>(compare(wanted).differences());
        others.stream()
                .map(index -> index.getString("name").getValue())
                .filter(indexes::containsKey)
                .filter(name -> others.stream()
                        .noneMatch(index -> plain(index).equals(plain(Objects.requireNonNull(indexes.get(name))))))
                .forEach(name -> differences.add("The index %s is there and is another one".formatted(name)));
        return differences;
    }

    private static BsonDocument plain(BsonDocument index) {
        BsonDocument plain = index.clone();
        List.of("v", "ns", "background").forEach(plain::remove);
        return plain;
    }

    private static final class Tally {
        private final List<DocumentFailure> failures = new ArrayList<>();
        private long inserted;
        private long replaced;
        private long skipped;

        private void fail(RawBsonDocument document, int code, String reason) {
            BsonValue id = document.get("_id", BsonNull.VALUE);
            String wrapped = new BsonDocument("", id).toJson(CANONICAL);
            failures.add(
                    new DocumentFailure(wrapped.substring("{\"\": ".length(), wrapped.length() - 1), code, reason));
        }
    }
}
