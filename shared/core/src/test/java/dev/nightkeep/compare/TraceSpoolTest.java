package dev.nightkeep.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonInt32;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeedExtension.class)
final class TraceSpoolTest {
    private static List<Trace> random(Random random, int count) {
        List<Trace> traces = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            ByteSpan shown = random.nextBoolean() ? Trace.shown(new BsonInt32(place)) : Trace.nothing();
            Hash id = new Hash(random.nextLong(), random.nextInt(3));
            traces.add(new Trace(id, new Hash(random.nextInt(2), random.nextLong()), place, random.nextInt(9), shown));
        }
        return traces;
    }

    private static List<String> texts(List<Trace> traces) {
        return traces.stream()
                .map(trace -> "%s %s %d %d %s"
                        .formatted(trace.id(), trace.body(), trace.place(), trace.collection(), trace.idText()))
                .toList();
    }

    private static List<Trace> sorted(List<Trace> traces, int run) {
        List<Trace> read = new ArrayList<>();
        try (TraceSpool spool = new TraceSpool(run)) {
            traces.forEach(spool::add);
            try (SortedTraces sorted = spool.sorted()) {
                while (sorted.peek() != null) {
                    read.add(sorted.take());
                }
            }
        }
        return read;
    }

    @RepeatedTest(5)
    void traces_ofManyRuns_comeBackInTheirOrder(Seed seed) {
        List<Trace> traces = random(seed.random(), 2000);
        List<Trace> expected = traces.stream().sorted(Trace.ORDER).toList();
        assertThat(texts(sorted(traces, 1 + seed.random().nextInt(300)))).isEqualTo(texts(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8})
    void traces_atTheEndsOfRuns_areAllThere(int count) {
        assertThat(sorted(random(new Random(count), count), 4)).hasSize(count);
    }
}
