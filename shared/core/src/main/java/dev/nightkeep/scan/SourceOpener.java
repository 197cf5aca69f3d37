package dev.nightkeep.scan;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.salvage.FileDocuments;
import dev.nightkeep.salvage.KeyNames;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Opens the sources of a report again. Thread-safe. */
final class SourceOpener {
    private final FileDocuments documents;
    private final Optional<BackupStore> store;

    SourceOpener(ScanSettings settings, Optional<BackupStore> store) {
        this.documents = new FileDocuments(KeyNames.of(settings.keyField()), settings.limits());
        this.store = store;
    }

    /**
     * The source.
     *
     * @throws ConfigurationException when it is not there any more, or its store was not named
     */
    ScanSource open(SourceReport report) {
        SourceFacts facts = report.facts();
        return switch (facts.kind()) {
            case FILE -> file(facts);
            case OBJECT -> new ObjectSource(facts, store(facts), ObjectKey.of(facts.address()), documents);
            case BACKUP -> backup(facts);
            case COLLECTION -> throw gone(facts, null);
        };
    }

    private ScanSource file(SourceFacts facts) {
        Path file = path(facts);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw gone(facts, null);
        }
        return new FileSource(facts, Objects.requireNonNull(file.getParent()), file, documents);
    }

    private ScanSource backup(SourceFacts facts) {
        Optional<ScanSource> found = facts.address().startsWith("file:")
                ? OwnBackups.at(path(facts), facts.name())
                : OwnBackups.at(store(facts), facts.address() + "/manifest.json");
        return found.orElseThrow(() -> gone(facts, null));
    }

    private static Path path(SourceFacts facts) {
        try {
            return Path.of(URI.create(facts.address()));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw gone(facts, e);
        }
    }

    private BackupStore store(SourceFacts facts) {
        return store.orElseThrow(() -> new ConfigurationException(
                "%s lies in a store, and none was named".formatted(facts.name()),
                "Give the same --from as for the scan"));
    }

    private static ConfigurationException gone(
            SourceFacts facts, @org.jspecify.annotations.Nullable RuntimeException cause) {
        return new ConfigurationException(
                "%s is not there any more".formatted(facts.name()), "Put it back, or run the scan again", cause);
    }
}
