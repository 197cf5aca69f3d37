package dev.nightkeep.aws;

import dev.nightkeep.store.StoredObject;
import java.util.List;
import java.util.stream.LongStream;

/** Bytes of one object, both ends included, that become a part of another one. */
record CopiedRange(StoredObject source, long first, long last) {
    /** What the object has from {@code from} on, in as few ranges of about the same length as the service copies. */
    static List<CopiedRange> of(StoredObject source, long from) {
        long bytes = source.bytes() - from;
        long count = Math.ceilDiv(bytes, PartSizes.MAX_COPIED_BYTES);
        return LongStream.range(0, count)
                .mapToObj(n -> new CopiedRange(
                        source,
                        from + bytes / count * n,
                        n + 1 == count ? source.bytes() - 1 : from + bytes / count * (n + 1) - 1))
                .toList();
    }

    long bytes() {
        return last - first + 1;
    }

    /** As the header wants it. */
    String header() {
        return "bytes=%d-%d".formatted(first, last);
    }
}
