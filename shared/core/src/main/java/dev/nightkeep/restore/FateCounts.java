package dev.nightkeep.restore;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** How many documents meet with which fate. Immutable. */
public record FateCounts(@JsonValue Map<DocumentFate, Long> counts) {
    @JsonCreator
    public FateCounts {
        EnumMap<DocumentFate, Long> copy = new EnumMap<>(DocumentFate.class);
        counts.forEach((fate, count) -> {
            if (count != 0) {
                copy.put(fate, count);
            }
        });
        counts = Collections.unmodifiableMap(copy);
    }

    public static FateCounts none() {
        return new FateCounts(Map.of());
    }

    public long of(DocumentFate fate) {
        return counts.getOrDefault(fate, 0L);
    }

    /** Documents that are written, or tried though it is foreseen that the target refuses them. */
    long tried() {
        return written() + of(DocumentFate.FAILED);
    }

    /** Documents that are written. */
    public long written() {
        return sum(DocumentFate::written);
    }

    /** Live documents that stay on purpose. */
    public long skipped() {
        return sum(DocumentFate::skipped);
    }

    /** Documents that were not asked for. */
    public long passedOver() {
        return sum(DocumentFate::passedOver);
    }

    public long total() {
        return sum(fate -> true);
    }

    private long sum(Predicate<DocumentFate> wanted) {
        return counts.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Both together. */
    public FateCounts plus(FateCounts other) {
        EnumMap<DocumentFate, Long> sum = new EnumMap<>(DocumentFate.class);
        sum.putAll(counts);
        other.counts.forEach((fate, count) -> sum.merge(fate, count, Long::sum));
        return new FateCounts(sum);
    }
}
