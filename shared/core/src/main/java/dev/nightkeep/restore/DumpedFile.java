package dev.nightkeep.restore;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.DumpNames;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a mongodump directory that belongs to a collection.
 *
 * @param stem     the collection's escaped name, perhaps cut
 * @param metadata whether it holds options and indexes; else it holds documents
 */
record DumpedFile(Path path, String stem, boolean metadata) {
    private static final String METADATA = ".metadata.json";
    private static final String DOCUMENTS = ".bson";

    /** What the file is by its name; empty where it belongs to no collection. */
    static Optional<DumpedFile> of(Path path) {
        String name = path.getFileName().toString();
        Compression compression = PlainFile.compression(name);
        String plain = name.substring(0, name.length() - compression.suffix().length());
        if (plain.endsWith(METADATA)) {
            return Optional.of(new DumpedFile(path, stem(plain, METADATA), true));
        }
        return plain.endsWith(DOCUMENTS)
                ? Optional.of(new DumpedFile(path, stem(plain, DOCUMENTS), false))
                : Optional.empty();
    }

    private static String stem(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }

    /** The collection's name as far as the file's name tells it; empty where that was cut. */
    Optional<String> collection() {
        return DumpNames.isCut(stem) ? Optional.empty() : Optional.of(DumpNames.unescape(stem));
    }
}
