package dev.nightkeep.benchmark.server;

import dev.nightkeep.benchmark.data.SampleIds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonValue;

/** Cursors over replayed documents. Thread-safe. */
final class Cursors {
    /** What MongoDB puts into the first batch where no size is asked for. */
    private static final int FIRST_BATCH = 101;

    private final Holdings holdings;
    private final DocumentArrays arrays = new DocumentArrays();
    private final Map<Long, OpenCursor> open = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    Cursors(Holdings holdings) {
        this.holdings = holdings;
    }

    Reply find(Request request) {
        BsonDocument command = request.command();
        String namespace = request.database() + "." + request.collection();
        Optional<long[]> chosen = chosen(command);
        if (chosen.isPresent()) {
            return byIds(namespace, chosen.get());
        }
        Optional<ReplayedCollection> collection = holdings.replayed(namespace);
        IdRange range = collection
                .map(found -> IdRange.of(command.getDocument("filter", new BsonDocument()), found.documents()))
                .orElse(new IdRange(0, 0));
        if (range.from() >= range.to()) {
            return new Reply.Answer(Greetings.cursor(namespace, List.of()));
        }
        OpenCursor cursor = new OpenCursor(collection.orElseThrow(), limited(range, command));
        return batch("firstBatch", cursor, lastId.incrementAndGet(), number(command, "batchSize", FIRST_BATCH));
    }

    /** The numbers of the documents whose ids are listed; empty where the filter is another one. */
    private static Optional<long[]> chosen(BsonDocument command) {
        BsonValue condition = command.getDocument("filter", new BsonDocument()).get("_id", BsonNull.VALUE);
        return Optional.of(condition)
                .filter(id -> id.isDocument() && id.asDocument().containsKey("$in"))
                .map(id -> id.asDocument().getArray("$in").stream()
                        .mapToLong(each -> SampleIds.numberOf(each.asObjectId().getValue()))
                        .toArray());
    }

    private Reply byIds(String namespace, long[] numbers) {
        return holdings.found(namespace)
                .<Reply>map(collection ->
                        new Reply.Batch("firstBatch", namespace, DocumentArray.of(collection, numbers), 0, 0))
                .orElseGet(() -> new Reply.Answer(Greetings.cursor(namespace, List.of())));
    }

    private static IdRange limited(IdRange range, BsonDocument command) {
        long limit = number(command, "limit", 0);
        return limit == 0 ? range : new IdRange(range.from(), Math.min(range.to(), range.from() + Math.abs(limit)));
    }

    Reply more(Request request, Listings listings) {
        long id = request.command().getNumber(request.name()).longValue();
        OpenCursor cursor = open.remove(id);
        return cursor == null
                ? new Reply.Answer(listings.more(request, id))
                : batch("nextBatch", cursor, id, number(request.command(), "batchSize", Integer.MAX_VALUE));
    }

    private Reply batch(String field, OpenCursor cursor, long id, long size) {
        long number = cursor.next();
        DocumentArray documents = cursor.fetch(arrays, size);
        if (cursor.isAtEnd()) {
            return new Reply.Batch(field, cursor.namespace(), documents, number, 0);
        }
        open.put(id, cursor);
        return new Reply.Batch(field, cursor.namespace(), documents, number, id);
    }

    /** Ids at equal distances, which is what a sample at random comes to. */
    List<BsonDocument> sample(String namespace, BsonDocument stage) {
        long documents =
                holdings.replayed(namespace).map(ReplayedCollection::documents).orElse(0L);
        long wanted = Math.min(documents, stage.getNumber("size").longValue());
        return LongStream.range(0, wanted)
                .mapToObj(i -> new BsonDocument("_id", new BsonObjectId(SampleIds.of(i * documents / wanted))))
                .toList();
    }

    private static long number(BsonDocument command, String field, long otherwise) {
        return command.containsKey(field) ? command.getNumber(field).longValue() : otherwise;
    }
}
