package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.ProgressListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens what lies on this machine outside of any store: what mongodump wrote, and single documents of JSON. */
public final class LocalContents {
    private LocalContents() {}

    /**
     * Tells by name and first bytes what the path is: a mongodump directory, a {@code .bson} file (of the database that its
     * folder is named after), a mongodump archive, or a document of {@code format: json}.
     *
     * @param progress is told what is there and not restored
     * @throws ConfigurationException when it is nothing of these
     */
    public static BackupContents open(Path path, ProgressListener progress) {
        if (Files.isDirectory(path)) {
            return new MongodumpDirectory(path, progress);
        }
        Optional<DumpedFile> dumped = DumpedFile.of(path).filter(file -> !file.metadata());
        if (dumped.isPresent()) {
            return new BsonFile(path, namespace(dumped.get()));
        }
        if (FirstBytes.isArchive(path)) {
            return new MongodumpArchive(path, progress);
        }
        if (isJson(path)) {
            return JsonContents.file(path);
        }
        throw new ConfigurationException(
                "%s is no backup that can be read".formatted(path),
                "Name a folder or archive of mongodump, a .bson file, or a .json document of Nightkeep");
    }

    private static Namespace namespace(DumpedFile file) {
        Path folder = Optional.ofNullable(
                        file.path().toAbsolutePath().normalize().getParent())
                .map(Path::getFileName)
                .orElse(Path.of(""));
        try {
            return new Namespace(folder.toString(), file.collection().orElse(""));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The names of %s and its folder do not make the name of a collection".formatted(file.path()),
                    "Name the collection that it is restored to",
                    e);
        }
    }

    private static boolean isJson(Path path) {
        String name = path.getFileName().toString();
        return name.substring(
                        0, name.length() - PlainFile.compression(name).suffix().length())
                .endsWith(".json");
    }
}
