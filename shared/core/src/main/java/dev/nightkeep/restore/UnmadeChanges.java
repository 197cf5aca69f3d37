package dev.nightkeep.restore;

import java.util.BitSet;

/**
 * Which changes of a restore were not made, because the target did not take them or somebody else was there first: one
 * bit for each change, by its number. Whatever stands there later is not the restore's, even with the same bytes. Not
 * thread-safe.
 */
final class UnmadeChanges {
    private final BitSet numbers;

    private UnmadeChanges(BitSet numbers) {
        this.numbers = numbers;
    }

    /** All changes were made, as far as anyone knows. */
    static UnmadeChanges none() {
        return new UnmadeChanges(new BitSet());
    }

    /** As {@link #toBytes()} wrote them. */
    static UnmadeChanges read(byte[] bytes) {
        return new UnmadeChanges(BitSet.valueOf(bytes));
    }

    void add(ChangeRecord change) {
        numbers.set(change.number());
    }

    void addAll(UnmadeChanges others) {
        numbers.or(others.numbers);
    }

    boolean includes(ChangeRecord change) {
        return numbers.get(change.number());
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** The bits, the first change in the lowest one of the first byte. */
    byte[] toBytes() {
        return numbers.toByteArray();
    }
}
