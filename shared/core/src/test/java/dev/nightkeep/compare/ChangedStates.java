package dev.nightkeep.compare;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.RandomDocuments;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.source.SampleDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** A random state of a collection and another one that came of it, with what was done between them. */
final class ChangedStates {
    final List<RawBsonDocument> before = new ArrayList<>();
    final List<RawBsonDocument> after = new ArrayList<>();
    final Map<String, Long> fields = new TreeMap<>();
    private final Random random;

    ChangedStates(Seed seed, int size) {
        this.random = seed.random();
        for (BsonValue id : new RandomDocuments(seed.value()).idValues(size)) {
            step(id);
        }
    }

    private void step(BsonValue id) {
        BsonDocument document = document(id);
        switch (random.nextInt(8)) {
            case 0 -> before.add(SampleDocuments.raw(document));
            case 1 -> after.add(SampleDocuments.raw(document));
            case 2, 3, 4 -> {
                before.add(SampleDocuments.raw(document));
                change(document);
                after.add(SampleDocuments.raw(document));
            }
            default -> {
                before.add(SampleDocuments.raw(document));
                after.add(SampleDocuments.raw(document));
            }
        }
    }

    private BsonDocument document(BsonValue id) {
        return new BsonDocument("_id", id)
                .append("a", new BsonInt32(random.nextInt(3)))
                .append("sub", new BsonDocument("x", new BsonString("x" + random.nextInt(3))))
                .append("list", new BsonArray(List.of(new BsonInt32(1), new BsonDocument("y", new BsonInt32(2)))));
    }

    private void change(BsonDocument document) {
        if (random.nextBoolean()) {
            document.append("a", new BsonInt32(10));
            count("a");
        }
        if (random.nextBoolean()) {
            document.getDocument("sub").append("x", new BsonString("y"));
            count("sub.x");
        } else if (random.nextBoolean()) {
            document.remove("sub");
            count("sub");
        }
        if (random.nextBoolean()) {
            document.getArray("list").get(1).asDocument().append("y", new BsonDouble(0.5));
            count("list[].y");
        }
        if (document.isInt32("_id")) {
            document.append("_id", new BsonDouble(document.getInt32("_id").getValue()));
            count("_id");
        }
        document.append("fresh", new BsonInt32(1));
        count("fresh");
    }

    private void count(String path) {
        fields.merge(path, 1L, Long::sum);
    }

    /** Counts by looking at every pair: added, changed, removed, same. */
    List<Long> naively() {
        TreeMap<BsonValue, RawBsonDocument> old = new TreeMap<>(new BsonOrder());
        before.forEach(each -> old.put(SampleDocuments.id(each), each));
        long same = 0;
        long changed = 0;
        long added = 0;
        for (RawBsonDocument each : after) {
            RawBsonDocument other = old.remove(SampleDocuments.id(each));
            if (other == null) {
                added++;
            } else if (SampleDocuments.hex(List.of(other)).equals(SampleDocuments.hex(List.of(each)))) {
                same++;
            } else {
                changed++;
            }
        }
        return List.of(added, changed, (long) old.size(), same);
    }
}
