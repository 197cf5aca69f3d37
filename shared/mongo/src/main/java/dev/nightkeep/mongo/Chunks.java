package dev.nightkeep.mongo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists in pieces that one message can hold. */
final class Chunks {
    private Chunks() {}

    /** Views of the list, each of {@code size} elements but for the last. */
    static <T> Stream<List<T>> of(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + size)));
    }
}
