package dev.nightkeep.conflict;

/** How two arrays that differ become one. */
public sealed interface ArrayRule {
    /** One side's array as a whole. */
    record Keep(Side side) implements ArrayRule {}

    /** The live elements, then those of the backup that are not among them, byte for byte. */
    record Union() implements ArrayRule {}

    /**
     * As {@link Union}, but documents that have the same value in a field are the same element, and are merged.
     *
     * @param field the name of a field of the elements
     */
    record Keyed(String field) implements ArrayRule {
        public Keyed {
            if (field.isEmpty() || field.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("the field that identifies elements of an array needs a name");
            }
        }
    }
}
