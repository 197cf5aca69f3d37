package dev.nightkeep.format;

import java.util.stream.LongStream;

/**
 * Sums over a backup.
 *
 * @param collections collections and views that it has
 * @param rawBytes    of documents, before compression
 * @param storedBytes of all objects but the manifest
 */
public record Totals(
        long collections, long documents, long files, long objects, long parts, long rawBytes, long storedBytes) {
    public Totals {
        if (LongStream.of(collections, documents, files, objects, parts, rawBytes, storedBytes)
                .anyMatch(sum -> sum < 0)) {
            throw new IllegalArgumentException("a backup has no negative sums");
        }
    }

    /** Of a backup to which nothing was added yet. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0);

    /**
     * The sums with one more object. A collection counts once: by its metadata.
     *
     * @throws ArithmeticException when that is more than can be counted
     */
    public Totals plus(ObjectRecord object) {
        boolean counted = object.kind() == ObjectKind.DOCUMENTS || object.kind() == ObjectKind.JSON;
        return new Totals(
                collections + (object.kind() == ObjectKind.METADATA ? 1 : 0),
                Math.addExact(documents, object.documents()),
                files + (object.kind() == ObjectKind.FILE ? 1 : 0),
                objects + 1,
                Math.addExact(parts, object.parts()),
                Math.addExact(rawBytes, counted ? object.rawBytes() : 0),
                Math.addExact(storedBytes, object.bytes()));
    }

    /** The sums with collections and files that stand inside of the one document of JSON. */
    public Totals plusInside(long moreCollections, long moreFiles) {
        return new Totals(
                collections + moreCollections, documents, files + moreFiles, objects, parts, rawBytes, storedBytes);
    }

    /** The same sums over objects that are stored otherwise. */
    Totals storedAs(long bytes) {
        return new Totals(collections, documents, files, objects, parts, rawBytes, bytes);
    }
}
