package dev.nightkeep.format;

/**
 * Sums over a backup.
 *
 * @param collections collections and views that it has
 * @param rawBytes    of documents, before compression
 * @param storedBytes of all objects but the manifest
 */
public record Totals(
        long collections, long documents, long files, long objects, long parts, long rawBytes, long storedBytes) {
    /** Of a backup to which nothing was added yet. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0);

    /** The sums with one more object. A collection counts once: by its metadata. */
    public Totals plus(ObjectRecord object) {
        boolean counted = object.kind() == ObjectKind.DOCUMENTS || object.kind() == ObjectKind.JSON;
        return new Totals(
                collections + (object.kind() == ObjectKind.METADATA ? 1 : 0),
                documents + object.documents(),
                files + (object.kind() == ObjectKind.FILE ? 1 : 0),
                objects + 1,
                parts + object.parts(),
                rawBytes + (counted ? object.rawBytes() : 0),
                storedBytes + object.bytes());
    }

    /** The sums with collections and files that stand inside of the one document of JSON. */
    public Totals plusInside(long moreCollections, long moreFiles) {
        return new Totals(
                collections + moreCollections, documents, files + moreFiles, objects, parts, rawBytes, storedBytes);
    }
}
