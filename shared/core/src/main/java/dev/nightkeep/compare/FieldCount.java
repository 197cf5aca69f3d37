package dev.nightkeep.compare;

/**
 * In how many documents a field differs.
 *
 * @param path    dotted; {@code []} stands for every element of an array
 * @param added   documents of which only the other side has it
 * @param changed documents of which both sides have it, with different values
 * @param removed documents of which only the first side has it
 */
public record FieldCount(String path, long added, long changed, long removed) {
    static FieldCount none(String path) {
        return new FieldCount(path, 0, 0, 0);
    }

    /** All of them; a document counts more than once where elements of one array changed in different ways. */
    public long total() {
        return added + changed + removed;
    }

    FieldCount plus(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> new FieldCount(path, added + 1, changed, removed);
            case CHANGED -> new FieldCount(path, added, changed + 1, removed);
            case REMOVED -> new FieldCount(path, added, changed, removed + 1);
        };
    }
}
