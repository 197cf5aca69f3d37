package dev.nightkeep.benchmark.server;

import dev.nightkeep.benchmark.data.Sample;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The arrays that were sent once, so that the next cursor gets them for nothing. Thread-safe. */
final class DocumentArrays {
    /** What MongoDB puts into one reply, a single larger document excepted. */
    private static final int REPLY_BYTES = 16 * 1024 * 1024;

    private final Map<Key, DocumentArray> arrays = new ConcurrentHashMap<>();

    /**
     * Documents from {@code number} on, no more than asked for, than are left, and than a reply takes. Ends where the
     * sample ends.
     */
    DocumentArray of(Sample sample, long number, long limit) {
        int first = (int) (number % sample.documents());
        int most = (int) Math.min(limit, sample.documents() - first);
        return arrays.computeIfAbsent(
                new Key(sample, first, most), key -> DocumentArray.of(sample, first, end(sample, first, most)));
    }

    private static int end(Sample sample, int first, int most) {
        int end = first + 1;
        while (end < first + most && DocumentArray.mostBytes(sample, first, end + 1) < REPLY_BYTES) {
            end++;
        }
        return end;
    }

    private record Key(Sample sample, int first, int most) {}
}
