package dev.nightkeep.benchmark.measure;

import dev.nightkeep.benchmark.data.Sample;
import dev.nightkeep.benchmark.data.Samples;
import dev.nightkeep.benchmark.server.ReplayedCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The databases that are measured with. */
final class Collections {
    static final String LARGE = "large";
    static final String MANY = "many";
    static final String REFERENCE = "reference";
    static final String LARGEST = "largest";
    static final String TINY = "tiny";
    static final String COUNTLESS = "countless";
    static final String JSON = "json";

    private static final String READINGS = "readings";
    private static final int TINY_SAMPLE = 200_000;

    private final Sample readings;
    private final List<ReplayedCollection> all = new ArrayList<>();

    Collections(Scale scale) {
        readings = Samples.readings(scale.sample());
        addReadings(LARGE, scale.large());
        addReadings(REFERENCE, scale.reference());
        addReadings(JSON, scale.json());
        scale.memory().forEach(bytes -> addReadings(ofBytes(bytes), bytes));
        addMany(MANY, scale.collections(), documents(scale.large()) / scale.collections());
        addMany(COUNTLESS, scale.countless(), 2);
        all.add(new ReplayedCollection(LARGEST, "documents", Samples.largest(), 1));
        Sample tiny = Samples.tiny((int) Math.min(TINY_SAMPLE, scale.tiny()));
        all.add(new ReplayedCollection(TINY, "documents", tiny, scale.tiny()));
    }

    private void addReadings(String database, long bytes) {
        all.add(new ReplayedCollection(database, READINGS, readings, documents(bytes)));
    }

    private void addMany(String database, int count, long documents) {
        IntStream.range(0, count)
                .mapToObj(i -> new ReplayedCollection(database, "c%06d".formatted(i), readings, Math.max(1, documents)))
                .forEach(all::add);
    }

    private long documents(long bytes) {
        return bytes * readings.documents() / readings.bytes().length;
    }

    /** The database that has so many bytes. */
    static String ofBytes(long bytes) {
        return "bytes" + bytes;
    }

    List<ReplayedCollection> all() {
        return List.copyOf(all);
    }

    List<ReplayedCollection> in(String database) {
        return all.stream()
                .filter(collection -> collection.database().equals(database))
                .toList();
    }

    Sample readings() {
        return readings;
    }
}
